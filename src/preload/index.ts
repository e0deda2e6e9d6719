import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/bridge.ts'
import type { AppEvent } from '#shared/contract/events.ts'

const bridge: Bridge = {
  call: (route, input) => ipcRenderer.invoke('call', route, input),
  on: (listener) => {
    const forward = (_event: unknown, event: AppEvent): void => listener(event)
    ipcRenderer.on('event', forward)
    ipcRenderer.send('listening')
    return () => {
      ipcRenderer.off('event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
