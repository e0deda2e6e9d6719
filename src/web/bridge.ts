import type { Bridge } from '#shared/bridge.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/errors.ts'

/** The bridge where there is no preload: calls go to the browser host, events come from it. */
const bridge: Bridge = {
  async call(route, input) {
    const answer = await fetch('/call', { method: 'POST', body: JSON.stringify({ route, input }), keepalive: true })
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
