import { createHash } from 'node:crypto'

const HASH_LINE = /^ {2}"contentHash": .*\n?/m

/** `sha256:<hex>` over the UTF-8 text of a session file without its `contentHash` line; docs/session-file.md says how. */
export const contentHashOf = (fileText: string): string =>
  `sha256:${createHash('sha256').update(fileText.replace(HASH_LINE, ''), 'utf8').digest('hex')}`
