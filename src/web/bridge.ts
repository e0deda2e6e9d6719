import type { Bridge } from '#shared/bridge.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/errors.ts'

/** Chromium carries at most 64 KiB past the end of a page: enough for the last keystrokes, which is what it is for. */
const KEEPALIVE_BYTES = 60_000

/** The bridge where there is no preload: calls go to the browser host, events come from it. */
const bridge: Bridge = {
  async call(route, input) {
    const body = new Blob([JSON.stringify({ route, input })])
    const answer = await fetch('/call', { method: 'POST', body, keepalive: body.size <= KEEPALIVE_BYTES })
    if (!answer.ok) throw new Error(`The app answered ${answer.status}.`)
    return (await answer.json()) as Result<unknown>
  },
  on(listener) {
    const source = new EventSource('/events')
    source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as AppEvent)
    return () => source.close()
  },
}
Object.defineProperty(window, 'bridge', { value: bridge, configurable: true })
