import type { FileHandle } from 'node:fs/promises'
import type { KyselyPlugin } from 'kysely'
import { type Disk, realDisk } from '#main/lib/disk.ts'

/** Ends an app between two of its calls, like a kill: what comes after never happens, and nobody is told. */
export interface Fuse {
  /** After so many calls to the disk or the database; null for never. */
  burn(calls: number | null): void
  /** Resolves when the app is dead. */
  blown: Promise<void>
  isBlown(): boolean
  /** Resolves where the app lives on, else never. */
  tick(): Promise<void>
}

export function createFuse(): Fuse {
  let left: number | null = null
  const { promise: blown, resolve } = Promise.withResolvers<void>()
  let isBlown = false
  const never = new Promise<void>(() => {})
  return {
    burn(calls) {
      left = calls
    },
    blown,
    isBlown: () => isBlown,
    tick() {
      if (left === null) return Promise.resolve()
      if (left > 0) {
        left -= 1
        return Promise.resolve()
      }
      isBlown = true
      resolve()
      return never
    },
  }
}

type Call = (...args: never[]) => Promise<unknown>

/** The calls of an object, each of which asks the fuse first. */
function fused<Target extends object>(
  target: Target,
  fuse: Fuse,
  answer: (value: unknown) => unknown = (v) => v,
): Target {
  const get = (_: Target, name: string | symbol) => {
    const value: unknown = Reflect.get(target, name)
    if (typeof value !== 'function') return value
    return async (...args: never[]) => {
      await fuse.tick()
      return answer(await (value as Call).apply(target, args))
    }
  }
  return new Proxy(target, { get })
}

/** The real disk until the fuse is blown; `opened` is given every file, for a dead process keeps none open. */
export function fusedDisk(fuse: Fuse, opened: FileHandle[]): Disk {
  const disk = fused(realDisk, fuse)
  const open: Disk['open'] = async (...args) => {
    await fuse.tick()
    const handle = await realDisk.open(...args)
    opened.push(handle)
    return fused(handle, fuse)
  }
  return new Proxy(disk, { get: (target, name) => (name === 'open' ? open : Reflect.get(target, name)) })
}

/** Asks the fuse after every statement, within a transaction too. */
export const fusedQueries = (fuse: Fuse): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    await fuse.tick()
    return result
  },
})
