import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'

/** One attached target (or the browser itself), typed by Playwright's protocol types. */
export type Cdp = Pick<CDPSession, 'on' | 'off' | 'send'>

type Method = Parameters<CDPSession['send']>[0]
interface Message {
  id?: number
  sessionId?: string
  method: string
  params: unknown
  result: unknown
  error?: { message: string }
}
interface Waiter {
  resolve(result: unknown): void
  reject(error: Error): void
}

/** What Chromium refused to do; mostly because the page in question had gone. */
class CdpError extends Error {}

class Session extends EventEmitter {
  private readonly connection: Connection
  private readonly id: string | undefined
  constructor(connection: Connection, id: string | undefined) {
    super()
    this.connection = connection
    this.id = id
  }
  send(method: Method, params: object = {}): Promise<unknown> {
    return this.connection.send(method, params, this.id)
  }
}

/** Chromium's DevTools protocol over its two pipes: nobody else can speak there, and both ends notice the other's death. */
export class Connection {
  readonly root: Cdp
  private readonly output: Writable
  private readonly sessions = new Map<string | undefined, Session>()
  private readonly waiting = new Map<number, Waiter>()
  private lastId = 0
  private closed = false

  constructor(input: Readable, output: Writable) {
    this.output = output
    this.root = this.session(undefined)
    let pending = ''
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => {
      const parts = (pending + chunk).split('\0')
      pending = parts.pop() ?? ''
      for (const part of parts) this.receive(JSON.parse(part) as Message)
    })
    input.on('close', () => this.close())
    input.on('error', () => this.close())
    output.on('error', () => this.close())
  }

  async attach(targetId: string): Promise<Cdp> {
    const { sessionId } = await this.root.send('Target.attachToTarget', { targetId, flatten: true })
    return this.session(sessionId)
  }

  send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    if (this.closed) return Promise.reject(new CdpError('Chromium is gone'))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  private session(id: string | undefined): Cdp {
    const session = new Session(this, id)
    this.sessions.set(id, session)
    // Its methods are typed by the names of the protocol, which no class of one's own can be.
    return session as unknown as Cdp
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      this.sessions.get(message.sessionId)?.emit(message.method, message.params)
      return
    }
    const waiter = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error) waiter?.reject(new CdpError(message.error.message))
    else waiter?.resolve(message.result)
  }

  private close(): void {
    this.closed = true
    for (const { reject } of this.waiting.values()) reject(new CdpError('Chromium is gone'))
    this.waiting.clear()
  }
}

/** For a command nobody waits for: its target may be gone by now, and that is no news. Other errors are. */
export function quietly(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof CdpError)) console.error('electron stand-in:', error)
  })
}
