const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('smoke', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  onPong: (listener) => ipcRenderer.on('pong', (_event, value) => listener(value)) && undefined,
  pathOf: (file) => webUtils.getPathForFile(file),
  missing: () => ipcRenderer.sendToHost('x'),
})
