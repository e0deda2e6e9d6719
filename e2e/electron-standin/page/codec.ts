/** Structured-clone values as text. */
export interface Codec {
  encode(value: unknown, special?: (value: object) => [string, unknown] | undefined): string
  decode(text: string, revive?: (tag: string, data: unknown) => unknown): unknown
}

/**
 * JSON as it is, and `{ $: [tag, data] }` for all that JSON cannot say. The same function runs in Node and, through its
 * source text, in the page, so it may use nothing from outside itself.
 */
export function makeCodec(): Codec {
  type Tagged = { $: [string, unknown] }
  const failure = (): Error => new Error('An object could not be cloned.')
  const kind = (v: object): string => Object.prototype.toString.call(v).slice(8, -1)
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer
  const define = (target: object, key: string, value: unknown): void => {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  }

  const encode: Codec['encode'] = (root, special) => {
    const seen = new Map<object, number>() // shared and circular references stay what they are
    const fields = (v: object): object => {
      const out = {}
      for (const [key, value] of Object.entries(v)) define(out, key, put(value))
      return out
    }
    const tagged = (v: object): [string, unknown] => {
      if (ArrayBuffer.isView(v))
        return ['view', [kind(v), toBase64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))]]
      switch (kind(v)) {
        case 'Date':
          return ['date', (v as Date).getTime()]
        case 'RegExp':
          return ['regexp', [(v as RegExp).source, (v as RegExp).flags]]
        case 'Map':
          return ['map', [...(v as Map<unknown, unknown>)].map(([key, value]) => [put(key), put(value)])]
        case 'Set':
          return ['set', [...(v as Set<unknown>)].map(put)]
        case 'Error':
          return ['error', [(v as Error).name, (v as Error).message, (v as Error).stack ?? '']]
        case 'ArrayBuffer':
          return ['buffer', toBase64(new Uint8Array(v as ArrayBuffer))]
        case 'Promise':
        case 'WeakMap':
        case 'WeakSet':
        case 'WeakRef':
          throw failure()
        default:
          return ['object', fields(v)]
      }
    }
    const put = (v: unknown): unknown => {
      if (v === null || typeof v === 'boolean' || typeof v === 'string') return v
      if (v === undefined) return { $: ['undefined', 0] } satisfies Tagged
      if (typeof v === 'number') {
        if (Number.isFinite(v) && !Object.is(v, -0)) return v
        return { $: ['number', Object.is(v, -0) ? '-0' : String(v)] } satisfies Tagged
      }
      if (typeof v === 'bigint') return { $: ['bigint', String(v)] } satisfies Tagged
      if (typeof v === 'symbol') throw failure()
      const known = seen.get(v)
      if (known !== undefined) return { $: ['ref', known] } satisfies Tagged
      seen.set(v, seen.size)
      const own = special?.(v)
      if (own) return { $: own } satisfies Tagged
      if (typeof v === 'function') throw failure()
      if (Array.isArray(v)) return v.map(put)
      if (kind(v) === 'Object' && !Object.hasOwn(v, '$')) return fields(v)
      return { $: tagged(v) } satisfies Tagged
    }
    return JSON.stringify(put(root))
  }

  const decode: Codec['decode'] = (text, revive) => {
    const objects: unknown[] = [] // numbered in the order of encode's `seen`
    const fill = (target: object, source: object): object => {
      for (const [key, value] of Object.entries(source)) define(target, key, get(value))
      return target
    }
    const keep = <T>(v: T): T => {
      objects.push(v)
      return v
    }
    const untag = (tag: string, data: never): unknown => {
      switch (tag) {
        case 'undefined':
          return undefined
        case 'number':
          return Number(data)
        case 'bigint':
          return BigInt(data)
        case 'ref':
          return objects[data]
        case 'date':
          return keep(new Date(data))
        case 'regexp':
          return keep(new RegExp(data[0], data[1]))
        case 'buffer':
          return keep(fromBase64(data))
        case 'view': {
          const View: new (buffer: ArrayBuffer) => unknown = Reflect.get(globalThis, data[0]) ?? Uint8Array
          return keep(new View(fromBase64(data[1])))
        }
        case 'error': {
          const [name, message, stack] = data as [string, string, string]
          const error = keep(new Error(message))
          for (const [key, value] of Object.entries({ name, stack })) {
            Object.defineProperty(error, key, { value, writable: true, configurable: true })
          }
          return error
        }
        case 'map': {
          const map = keep(new Map())
          for (const [key, value] of data as [unknown, unknown][]) map.set(get(key), get(value))
          return map
        }
        case 'set': {
          const set = keep(new Set())
          for (const value of data as unknown[]) set.add(get(value))
          return set
        }
        case 'object':
          return fill(keep({}), data)
        default:
          return keep(revive?.(tag, data))
      }
    }
    const get = (v: unknown): unknown => {
      if (typeof v !== 'object' || v === null) return v
      if (Array.isArray(v)) {
        const list: unknown[] = keep([])
        for (const item of v) list.push(get(item))
        return list
      }
      const tag = (v as Partial<Tagged>).$
      return tag ? untag(tag[0], tag[1] as never) : fill(keep({}), v)
    }
    return get(JSON.parse(text))
  }
  return { encode, decode }
}
