// The smallest app that uses what the real one uses: the stand-in's own tests run on it, and on real Electron too.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'

const ORIGIN = 'app://smoke'
const csp = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src app:"

app.setPath('userData', process.env.TRAININGLOGS_DATA_DIR)
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

function createWindow() {
  const win = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      nodeIntegrationInSubFrames: process.env.SMOKE_FRAMES === '1',
    },
  })
  win.once('ready-to-show', () => win.show())
  win.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  win.webContents.on('will-navigate', (event) => event.preventDefault())
  win.webContents.on('render-process-gone', () => win.webContents.reload())
  void win.loadURL(`${ORIGIN}/index.html`)
}

function start() {
  protocol.handle('app', async (request) => {
    const name = basename(new URL(request.url).pathname)
    const type = name.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript'
    const body = await readFile(join(import.meta.dirname, name)).catch(() => null)
    if (body === null) return new Response('Not found', { status: 404 })
    return new Response(body, { headers: { 'content-type': type, 'content-security-policy': csp } })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, allow) => allow(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !details.url.startsWith('app://') })
  })
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => {
    throw new TypeError('no such thing')
  })
  ipcMain.handle('uncloneable', () => () => 1)
  ipcMain.handle('sender', ({ sender, senderFrame: frame }) => ({
    known: BrowserWindow.fromWebContents(sender)?.webContents === sender,
    url: frame.url,
    origin: frame.origin,
    parent: frame.parent?.url ?? null,
    top: frame.top.url,
  }))
  ipcMain.on('ping', (event, value) => event.sender.send('pong', value))
  const say = (item) => BrowserWindow.getAllWindows()[0].webContents.send('pong', item.id)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: say },
          { id: 'off', label: 'Off', accelerator: 'CmdOrCtrl+O', enabled: false, click: say },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
      { role: 'viewMenu' },
    ]),
  )
  createWindow()
}

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', (_event, argv) => {
    BrowserWindow.getAllWindows()[0].webContents.send('pong', argv.at(-1))
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}
