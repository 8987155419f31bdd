import { contextBridge, ipcRenderer } from 'electron'
import type { EntryChannelName } from '../contract/entryChannels'
import type { EntryApi } from '../contract/pageApi'

const call = (channel: EntryChannelName, request: object) => ipcRenderer.invoke(channel, request)

const api: EntryApi = {
  describe: () => call('entry.describe', {}),
  submit: (secret) => call('entry.submit', { secret }),
  cancel: () => call('entry.cancel', {}),
}

contextBridge.exposeInMainWorld('entry', api)
