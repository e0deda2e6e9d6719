import { z } from 'zod'
import { ask, nothing, query } from './route.ts'

/** Releases somebody wants to hear of: finished ones only, or also those that are tried out first. */
export const updateChannelSchema = z.enum(['stable', 'beta'])
export type UpdateChannel = z.output<typeof updateChannelSchema>

/**
 * Why this copy of the app never asks for updates: it runs from its source, it was built without a place to ask, or it is
 * renewed the way it came (a package manager, a portable file).
 */
const unavailableReasonSchema = z.enum(['development', 'noSource', 'elsewhere'])
export type UnavailableReason = z.output<typeof unavailableReasonSchema>

/** A newer version. `notes` is text as its makers wrote it, never markup; `bytes` is what a download takes at most. */
const updateOfferSchema = z.strictObject({
  version: z.string(),
  notes: z.string().nullable(),
  releasedAt: z.string().nullable(),
  bytes: z.int(),
})
export type UpdateOffer = z.output<typeof updateOfferSchema>

const updateTaskSchema = z.enum(['check', 'download', 'install'])
export type UpdateTask = z.output<typeof updateTaskSchema>

const checkedAt = z.iso.datetime()

/** Where it stands; a download counts bytes. Nothing goes on by itself from `available`, `ready` or `failed`. */
const updateStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unavailable'), reason: unavailableReasonSchema, message: z.string() }),
  z.strictObject({ state: z.literal('idle'), checkedAt: checkedAt.nullable() }),
  z.strictObject({ state: z.literal('checking') }),
  z.strictObject({ state: z.literal('upToDate'), checkedAt }),
  z.strictObject({ state: z.literal('available'), offer: updateOfferSchema }),
  z.strictObject({ state: z.literal('downloading'), offer: updateOfferSchema, done: z.int(), total: z.int() }),
  z.strictObject({ state: z.literal('ready'), offer: updateOfferSchema }),
  /** The app keeps everything, quits, and comes back as the new version. */
  z.strictObject({ state: z.literal('installing'), offer: updateOfferSchema }),
  /** `offer`: what can be tried again. */
  z.strictObject({
    state: z.literal('failed'),
    task: updateTaskSchema,
    code: z.string(),
    message: z.string(),
    offer: updateOfferSchema.nullable(),
  }),
])
export type UpdateStatus = z.output<typeof updateStatusSchema>

/** The version a person was shown when they said yes. */
const consent = z.strictObject({ version: z.string().min(1).max(100) })

/** Each step is a person's: only `check` is also made by the app, once a day, where the setting says so. */
export const updateRoutes = {
  'updates.status': query(nothing, updateStatusSchema),
  /** Begins to ask whether there is a newer version. This is the first request that leaves the computer. */
  'updates.check': ask(nothing, updateStatusSchema),
  /** Begins to download the version that is available. */
  'updates.download': ask(consent, updateStatusSchema),
  /** Quits, and installs the version that is ready. */
  'updates.install': ask(consent, updateStatusSchema),
  /** Ends what is under way, or puts aside what was found or downloaded, or how it failed. */
  'updates.cancel': ask(nothing, updateStatusSchema),
}

export const updateErrors = {
  /** This copy of the app has no place to ask. */
  UNAVAILABLE: 'UPDATES_UNAVAILABLE',
  BUSY: 'UPDATES_BUSY',
  /** It is not, or no longer, this version's turn. */
  NOT_NOW: 'UPDATES_NOT_NOW',
  /** Nobody answered. */
  OFFLINE: 'UPDATES_OFFLINE',
  /** What was answered is of no use; the details are `{ detail }`. */
  SOURCE: 'UPDATES_SOURCE',
  /** It does not have the signature of the app's makers. */
  UNSIGNED: 'UPDATES_UNSIGNED',
  /** What was downloaded is not what was published. */
  DAMAGED: 'UPDATES_DAMAGED',
  /** The disk refused; the details are `{ errno }`. */
  DISK: 'UPDATES_DISK',
  /** It is downloaded, but could not be put in place. */
  INSTALL: 'UPDATES_INSTALL',
} as const
