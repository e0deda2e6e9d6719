import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { FileAnswer } from '#main/renderer-files.ts'

/** Puts the browser's bridge into the page ahead of the page's own script. */
export const withBridge = (html: string): string =>
  html.replace('<head>', '<head>\n    <script src="/bridge.js"></script>')

/** The browser's half of the bridge as plain JavaScript; it imports types only, so that stripping them is all it needs. */
export async function readBridgeScript(): Promise<FileAnswer> {
  const source = await readFile(join(import.meta.dirname, 'bridge.ts'), 'utf8')
  const body = `(() => {${stripTypeScriptTypes(source)}\n})()`
  return {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
    body,
  }
}
