import { contextBridge, ipcRenderer } from 'electron'
import type { PaletteApi } from '../contract/pageApi'
import type { PaletteChannelName, PaletteEventName, PaletteEventPayload } from '../contract/paletteChannels'

const call = (channel: PaletteChannelName) => (request: object) => ipcRenderer.invoke(channel, request)

const on =
  <E extends PaletteEventName>(event: E) =>
  (listener: (payload: PaletteEventPayload<E>) => void): (() => void) => {
    const handler = (_: unknown, payload: PaletteEventPayload<E>) => listener(payload)
    ipcRenderer.on(event, handler)
    return () => {
      ipcRenderer.off(event, handler)
    }
  }

const api: PaletteApi = {
  state: call('palette.state'),
  search: call('palette.search'),
  warm: call('palette.warm'),
  mint: call('palette.mint'),
  copyLast: call('palette.copyLast'),
  clearClipboard: call('palette.clearClipboard'),
  open: call('palette.open'),
  act: call('palette.act'),
  hide: call('palette.hide'),
  say: call('palette.say'),
  on: { shown: on('palette.shown'), hidden: on('palette.hidden'), changed: on('palette.changed') },
}

contextBridge.exposeInMainWorld('palette', api)
