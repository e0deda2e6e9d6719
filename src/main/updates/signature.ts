import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The first line of a signed list, a comment of YAML, so that list and signature are one file and never of two versions. */
const FIRST_LINE = /^# signature: ([A-Za-z0-9+/]{86}==)\r?\n/

/** What a signed text says, where it was signed with one of the given Ed25519 keys (public, PEM); null where it was not. */
export function signedText(text: string, keys: readonly string[]): string | null {
  const [line = '', signature = ''] = FIRST_LINE.exec(text) ?? []
  if (signature === '') return null
  const said = text.slice(line.length)
  const isOurs = (key: string) =>
    verify(null, Buffer.from(said, 'utf8'), createPublicKey(key), Buffer.from(signature, 'base64'))
  return keys.some(isOurs) ? said : null
}

/** A text with its signature by an Ed25519 key (private); one that it had goes. */
export function withSignature(text: string, key: KeyObject): string {
  const said = text.replace(FIRST_LINE, '')
  return `# signature: ${sign(null, Buffer.from(said, 'utf8'), key).toString('base64')}\n${said}`
}
