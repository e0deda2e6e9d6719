import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What the page may do: its own scripts, styles and fonts, and nothing from anywhere else. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** One answer to a request for a file of the page. */
export interface FileAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

/** Changes the page before it goes out, as the browser host does to put its bridge in. */
export type PageEdit = (html: string) => string

/** An answer that gives nothing away but its reason. */
export const refuse = (status: number, body: string): FileAnswer => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
})

function fileBelow(rendererDir: string, pathname: string): string | null {
  try {
    const name = decodeURIComponent(pathname)
    // No file of the page has these in its name; to Windows they are folders, drives and streams.
    if (/[\0\\:]/.test(name)) return null
    const file = normalize(join(rendererDir, name))
    return file.startsWith(rendererDir + sep) ? file : null
  } catch {
    return null
  }
}

/** The bytes of a file, or null where there is none or a link leads to it out of the folder. */
async function bytesBelow(rendererDir: string, file: string): Promise<Buffer | null> {
  try {
    const real = await realpath(file)
    return real.startsWith((await realpath(rendererDir)) + sep) ? await readFile(real) : null
  } catch {
    return null
  }
}

/** Reads a file of the built page by the path of its URL; whatever lies outside the folder is 403, whatever is missing 404. */
export async function answerWithFile(
  rendererDir: string,
  pathname: string,
  edit: PageEdit = (h) => h,
): Promise<FileAnswer> {
  const file = fileBelow(rendererDir, pathname === '/' ? '/index.html' : pathname)
  if (file === null) return refuse(403, 'Forbidden')
  const bytes = await bytesBelow(rendererDir, file)
  if (bytes === null) return refuse(404, 'Not found')
  const nonce = randomBytes(16).toString('base64')
  const isPage = extname(file) === '.html'
  return {
    status: 200,
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': isPage ? 'no-store' : 'no-cache',
    },
    body: isPage ? edit(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)) : bytes,
  }
}
