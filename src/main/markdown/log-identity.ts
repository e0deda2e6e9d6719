import { v5 } from 'uuid'

/** Made once for the identity of markdown logs; another value would give every log another id. */
const MARKDOWN_LOGS = '6f0c4a52-6a41-5e0b-9a58-0d9f6f1c7b3e'

/** The text of a log as its identity sees it: white space and the form of accents make no other log. */
const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200B\u2060]+/g, ' ')
    .trim()

/** UUIDv5 of the text of one log: the same text, white space apart, is the same session. */
export const logId = (text: string): string => v5(normalised(text), MARKDOWN_LOGS)
