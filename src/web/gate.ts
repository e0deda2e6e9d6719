import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type FileAnswer, refuse } from '#main/renderer-files.ts'

/** Hears only this host's own page, and answers only whoever shows the key that the one-time ticket bought. */
export interface Gate {
  ticket: string
  /** Why a request of another site, or under another name, is refused; null where it is not. */
  refuseStranger(request: IncomingMessage): FileAnswer | null
  /** The key for the ticket, once. */
  enter(ticket: string): FileAnswer
  /** Why a request without the key is refused; null where it has it. */
  refuseWithoutKey(request: IncomingMessage, url: URL): FileAnswer | null
}

/** Where the page sends its key; an event stream can send no header and has it in its address. */
const KEY_HEADER = 'x-traininglogs-key'

const secret = (): string => randomBytes(24).toString('base64url')

function equal(a: string, b: string): boolean {
  const [given, wanted] = [Buffer.from(a), Buffer.from(b)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Browsers say from where a request comes; only a person may come from elsewhere, by opening the page. */
function comesFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none'
  return site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate'
}

/** The gate of one host; `host` is the only name it answers to, so that no other site's name can lead here. */
export function openGate(host: string): Gate {
  const key = secret()
  const ticket = secret()
  const late = refuse(401, 'Open the address that the terminal shows; it works once.')
  let unused = true
  return {
    ticket,
    refuseStranger(request) {
      if (request.headers.host !== host) return refuse(421, 'Wrong host')
      const { origin = `http://${host}` } = request.headers
      return origin !== `http://${host}` || comesFromElsewhere(request) ? refuse(403, 'Wrong origin') : null
    },
    enter(given) {
      if (!unused || !equal(given, ticket)) return late
      unused = false
      return { status: 200, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' }, body: key }
    },
    refuseWithoutKey({ headers }, url) {
      const given = headers[KEY_HEADER] ?? url.searchParams.get('key') ?? ''
      return equal(String(given), key) ? null : late
    },
  }
}
