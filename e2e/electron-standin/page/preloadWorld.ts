import type { Bridge } from './bridge.ts'
import type { Codec } from './codec.ts'

type Fn = (...args: unknown[]) => unknown
/** What a sandboxed preload is told about its process. */
export interface ProcessInfo {
  versions: Record<string, string>
  platform: string
  binding: string
}

/**
 * What surrounds a sandboxed preload: require('electron') and nothing of Node. Runs in the isolated world from its source
 * text, so it uses nothing from outside itself.
 */
export function preloadWorld(codec: Codec, bridge: Bridge, info: ProcessInfo): { require: Fn; process: object } {
  const raise: (text: string) => void = Reflect.get(globalThis, info.binding)
  const listeners = new Map<string, Fn[]>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(t, key) {
        if (typeof key === 'symbol' || key in t || key === 'then') return Reflect.get(t, key)
        throw new Error(`electron stand-in: ${name}.${key} is not implemented`)
      },
    })
  const clone = (args: unknown[]): string => {
    try {
      return codec.encode(structuredClone(args))
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }
  const ipcRenderer = strict('ipcRenderer', {
    // async as Electron's own: what cannot be sent is a rejection
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++last
      const text = clone(args)
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        raise(JSON.stringify({ kind: 'invoke', id, channel, args: text }))
      })
    },
    send: (channel: string, ...args: unknown[]) => raise(JSON.stringify({ kind: 'send', channel, args: clone(args) })),
    on(channel: string, fn: Fn) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), fn])
      return ipcRenderer
    },
    addListener: (channel: string, fn: Fn) => ipcRenderer.on(channel, fn),
    once(channel: string, fn: Fn) {
      const wrapped: Fn & { listener?: Fn } = (...args) => {
        ipcRenderer.off(channel, wrapped)
        fn(...args)
      }
      wrapped.listener = fn
      return ipcRenderer.on(channel, wrapped)
    },
    off(channel: string, fn: Fn) {
      const list = listeners.get(channel) ?? []
      const at = list.findLastIndex((l: Fn & { listener?: Fn }) => l === fn || l.listener === fn)
      if (at >= 0) listeners.set(channel, list.toSpliced(at, 1))
      return ipcRenderer
    },
    removeListener: (channel: string, fn: Fn) => ipcRenderer.off(channel, fn),
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  })
  const deliver = (text: string): void => {
    const message = JSON.parse(text)
    if (message.kind === 'event') {
      const args = codec.decode(message.args) as unknown[]
      for (const fn of listeners.get(message.channel) ?? []) fn({ sender: ipcRenderer, ports: [] }, ...args)
      return
    }
    const waiter = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) waiter?.resolve(codec.decode(message.result))
    else waiter?.reject(new Error(`Error invoking remote method '${message.channel}': ${message.error}`))
  }
  Reflect.set(globalThis, '__standinDeliver', deliver)
  // a menu's accelerators get the keys the page leaves alone
  window.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return
    const { key, code, ctrlKey: ctrl, metaKey: meta, shiftKey: shift, altKey: alt } = event
    setTimeout(() => {
      if (!event.defaultPrevented) raise(JSON.stringify({ kind: 'key', key, code, ctrl, meta, shift, alt }))
    })
  })
  const webUtils = strict('webUtils', {
    getPathForFile(file: unknown) {
      if (!(file instanceof File)) {
        throw new TypeError('getPathForFile expected to receive a File object but one was not provided')
      }
      const standin = { path: '' }
      // biome-ignore lint/suspicious/noDebugger: the one way to ask and wait; filePath.ts answers and goes on
      debugger
      return standin.path
    },
  })
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
  })
  const electron = strict('electron (in a sandboxed preload)', { ipcRenderer, contextBridge, webUtils })
  const process = strict('process (in a sandboxed preload)', {
    versions: info.versions,
    platform: info.platform,
    env: {},
    argv: [],
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  })
  const require: Fn = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  return { require, process }
}
