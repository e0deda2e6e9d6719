/** Answers a request for a URL of the app's own scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Schemes registered as privileged; Chromium knows none of them. */
export const privileged = new Set<string>()
export const handlers = new Map<string, SchemeHandler>()

const suffix = (scheme: string): string => `${scheme}-scheme.invalid`

/** `app://host/x` as Chromium is told it: `https://host.app-scheme.invalid/x`, a secure origin that no network has. */
export function outward(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (all, scheme: string, host: string) =>
    privileged.has(scheme) ? `https://${host}.${suffix(scheme)}` : all,
  )
}

/** The way back, for everything the app is told. */
export function inward(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+.-]*)-scheme\.invalid(?=[/?#]|$)/i, '$2://$1')
}

/** The scheme sources and origins of a Content-Security-Policy, so that `app:` means the same inside. */
export function outwardPolicy(policy: string): string {
  let out = policy
  for (const scheme of privileged) {
    out = out
      .replace(new RegExp(`(?<=\\s)${scheme}:(?=[\\s;,]|$)`, 'g'), `https://*.${suffix(scheme)}`)
      .replace(new RegExp(`(?<=\\s)${scheme}://[^\\s;,]+`, 'g'), outward)
  }
  return out
}

/** `scheme://host`, or `null` for a document without an origin of its own. */
export function originOf(url: string): string {
  if (url.startsWith('file:')) return 'file://'
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? 'null'
}
