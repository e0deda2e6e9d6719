import { z } from 'zod'
import type { UpdateChannel, UpdateOffer } from '#shared/contract/updates.ts'

/** More than a list of files and its notes can be. */
export const MOST_LETTERS = 100_000

/** A version that has no build number; with a hyphen it is one that is tried out. */
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.-]{1,50})?$/
/** A name that cannot be a path, nor an address. */
const FILE_NAME = /^[\w-][\w.-]{0,150}$/
const SHA512 = /^[A-Za-z0-9+/]{86}==$/
const MOST_BYTES = 1_000_000_000

const fileSchema = z.object({
  url: z.string().regex(FILE_NAME),
  sha512: z.string().regex(SHA512),
  size: z.int().min(1).max(MOST_BYTES),
})

/**
 * The list of files of one version for one system, as electron-builder writes it (`latest.yml`). Whatever else stands in it,
 * such as a share of people to be updated, is left out.
 */
export const updateListSchema = z.object({
  version: z.string().regex(VERSION),
  files: z.array(fileSchema).min(1).max(20),
  releaseDate: z.string().max(40).optional(),
  releaseNotes: z.string().max(20_000).nullish(),
  minimumSystemVersion: z.string().max(40).optional(),
})
export type UpdateList = z.output<typeof updateListSchema>

/** Whether a version is for people of a channel. */
export const isOfChannel = (version: string, channel: UpdateChannel): boolean =>
  channel === 'beta' || !version.includes('-')

/** Control characters, but for tabs and line ends, and what turns the direction of writing round. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

const asText = (notes: string): string =>
  notes
    .replaceAll('\r\n', '\n')
    .replace(UNSEEN, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .trim()

/** What a person is shown of a list; `bytes` is what they would download. */
export function offerOf({ version, releaseDate, releaseNotes }: UpdateList, bytes: number): UpdateOffer {
  const at = new Date(releaseDate ?? '')
  return {
    version,
    notes: asText(releaseNotes ?? '') || null,
    releasedAt: Number.isNaN(at.getTime()) ? null : at.toISOString(),
    bytes,
  }
}
