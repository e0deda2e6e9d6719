import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FileAnswer } from '#main/renderer-files.ts'

/** Lets in whoever has the one-time ticket, and from then on whoever has the cookie it was changed for. */
export interface Gate {
  ticket: string
  check(request: IncomingMessage): { kind: 'passed'; url: URL } | { kind: 'answer'; answer: FileAnswer }
}

const secret = (): string => randomBytes(24).toString('base64url')

const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const answered = (status: number, body: string, headers: Record<string, string> = {}) => ({
  kind: 'answer' as const,
  answer: { status, headers: { 'content-type': 'text/plain', ...headers }, body },
})

function cookieOf(request: IncomingMessage, wanted: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === wanted)?.[1] ?? ''
}

/** The gate of one host; `host` is the only name it answers to, so that no other site's name can lead here. */
export function openGate(host: string): Gate {
  const origin = `http://${host}`
  // Browsers send a cookie to every port of a host: the name tells this host's from another's.
  const name = `traininglogs-${new URL(origin).port}`
  const cookie = secret()
  const ticket = secret()
  let unused = true
  return {
    ticket,
    check(request) {
      if (request.headers.host !== host) return answered(421, 'Wrong host')
      if (request.headers.origin !== undefined && request.headers.origin !== origin)
        return answered(403, 'Wrong origin')
      const url = new URL(request.url ?? '/', origin)
      if (unused && equal(url.searchParams.get('ticket') ?? '', ticket)) {
        unused = false
        const given = `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
        return answered(303, '', { location: '/', 'set-cookie': given })
      }
      if (!equal(cookieOf(request, name), cookie))
        return answered(401, 'Open the address that the terminal shows; it works once.')
      return { kind: 'passed', url }
    },
  }
}
