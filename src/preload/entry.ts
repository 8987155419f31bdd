import { contextBridge, ipcRenderer } from 'electron'
import type { EntryChannelName } from '../contract/entryChannels'
import type { EntryApi } from '../contract/pageApi'

const call = (channel: EntryChannelName, request: object) => ipcRenderer.invoke(channel, request)

const api: EntryApi = {
  describe: () => call('entry.describe', {}),
  submit: (secret, again) => call('entry.submit', { secret, ...(again !== undefined && { again }) }),
  cancel: () => call('entry.cancel', {}),
}

contextBridge.exposeInMainWorld('entry', api)
