import type { Bridge } from '#shared/bridge.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/errors.ts'

/** Chromium carries at most 64 KiB past the end of a page: enough for the last keystrokes, which is what it is for. */
const KEEPALIVE_BYTES = 60_000
const KEY = 'traininglogs-key'

let key = localStorage.getItem(KEY) ?? ''

/** Changes the ticket in the address for the key, which only pages of this very host and port can read. */
async function enter(ticket: string): Promise<void> {
  const answer = await fetch('/enter', { method: 'POST', body: ticket })
  if (!answer.ok) return
  key = await answer.text()
  localStorage.setItem(KEY, key)
}

const ticket = /^#ticket=([\w-]+)$/.exec(location.hash)?.[1]
if (ticket !== undefined) history.replaceState(null, '', '/')
let entering = ticket === undefined ? null : enter(ticket).finally(() => (entering = null))

/** The bridge where there is no preload: calls go to the browser host, events come from it. */
const bridge: Bridge = {
  async call(route, input) {
    if (entering) await entering
    const body = new Blob([JSON.stringify({ route, input })])
    const keepalive = body.size <= KEEPALIVE_BYTES
    const answer = await fetch('/call', { method: 'POST', headers: { 'x-traininglogs-key': key }, body, keepalive })
    if (answer.status === 401) {
      return { ok: false, error: { code: 'FORBIDDEN', message: await answer.text(), details: null } }
    }
    if (!answer.ok) throw new Error(`The app answered ${answer.status}.`)
    return (await answer.json()) as Result<unknown>
  },
  on(listener) {
    let source: EventSource | null = null
    let isOver = false
    const listen = (): void => {
      if (isOver) return
      source = new EventSource(`/events?key=${key}`)
      source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as AppEvent)
    }
    if (entering) void entering.then(listen)
    else listen()
    return () => {
      isOver = true
      source?.close()
    }
  },
}
Object.defineProperty(window, 'bridge', { value: bridge, configurable: true })
