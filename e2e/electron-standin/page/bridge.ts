import type { Codec } from './codec.ts'

type Fn = (...args: unknown[]) => unknown
/** A copied value; files go beside the text, for an event's detail is cloned for the other world and a file stays one. */
interface Packet {
  text: string
  blobs: Blob[]
}
interface Message {
  id: number
  kind: 'expose' | 'call' | 'resolve' | 'reject'
  target: string | number
  packet: Packet
}
interface Reply {
  ok: boolean
  packet: Packet
}
/** What the preload's end can do. */
export interface Bridge {
  expose(key: string, api: unknown): void
}

/**
 * One end of contextBridge: values are copied, functions and promises become proxies, calls are synchronous, errors
 * keep nothing but their message. Runs in both worlds of a page from its source text, so it uses nothing from outside.
 * The token in the event names is what keeps scripts of the page out.
 */
export function bridgeEnd(codec: Codec, token: string, side: 'main' | 'isolated'): Bridge {
  const mine = `${token}:${side}`
  const theirs = `${token}:${side === 'main' ? 'isolated' : 'main'}`
  const functions: Fn[] = []
  const promises = new Map<number, { resolve(value: unknown): void; reject(value: unknown): void }>()
  let last = 0

  const raise = (name: string, detail: Message | Reply): void => {
    window.dispatchEvent(new CustomEvent(name, { detail }))
  }
  const post = (kind: Message['kind'], target: Message['target'], packet: Packet): unknown => {
    const id = ++last
    const name = `${mine}:${id}`
    let reply: Reply | undefined
    const listen = (event: Event): void => {
      reply = (event as CustomEvent<Reply>).detail
    }
    window.addEventListener(name, listen)
    raise(theirs, { id, kind, target, packet })
    window.removeEventListener(name, listen)
    if (!reply) return undefined // the other world is gone
    const result = unpack(reply.packet)
    if (reply.ok) return result
    throw result
  }
  const pack = (value: unknown): Packet => {
    const blobs: Blob[] = []
    const text = codec.encode(value, (v) => {
      if (typeof v === 'function') return ['function', functions.push(v as Fn) - 1]
      if (v instanceof Error) return ['failure', v.message]
      if (v instanceof Blob) return ['blob', blobs.push(v) - 1]
      if (!(v instanceof Promise)) return undefined
      const id = ++last
      v.then(
        (x) => post('resolve', id, pack(x)),
        (x) => post('reject', id, pack(x)),
      )
      return ['promise', id]
    })
    return { text, blobs }
  }
  const unpack = ({ text, blobs }: Packet): unknown =>
    codec.decode(text, (tag, data) => {
      if (tag === 'failure') return new Error(data as string)
      if (tag === 'blob') return blobs[data as number]
      if (tag === 'promise') return new Promise((resolve, reject) => promises.set(data as number, { resolve, reject }))
      return (...args: unknown[]) => post('call', data as number, pack(args))
    })
  const freeze = (v: unknown): unknown => {
    if ((typeof v === 'object' || typeof v === 'function') && v !== null && !Object.isFrozen(v)) {
      for (const value of Object.values(Object.freeze(v))) freeze(value)
    }
    return v
  }
  const perform = ({ kind, target, packet }: Message): unknown => {
    const value = unpack(packet)
    if (kind === 'call') return functions[target as number]?.(...(value as unknown[]))
    if (kind === 'expose') {
      if (target in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, target, { value: freeze(value), enumerable: true })
    } else {
      promises.get(target as number)?.[kind](value)
      promises.delete(target as number)
    }
    return undefined
  }
  window.addEventListener(mine, (event) => {
    const message = (event as CustomEvent<Message>).detail
    let reply: Reply
    try {
      reply = { ok: true, packet: pack(perform(message)) }
    } catch (error) {
      const { message: text } = (error ?? {}) as Error
      reply = { ok: false, packet: pack(new Error(typeof text === 'string' ? text : 'An unknown exception occurred')) }
    }
    raise(`${theirs}:${message.id}`, reply)
  })
  return { expose: (key, api) => void post('expose', key, pack(api)) }
}
