import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { addressWith, partsOf, type SpanLook, spanLookIn } from '#renderer/lib/spanLook.ts'

/** The stretch of an address that names none: an exercise is looked at over all of its time at first. */
export const usualStretch = 'all'

/** Which of its sessions are looked at, as it stands in an address. */
export const lookIn = (search: string): SpanLook => spanLookIn(search, usualStretch)

/** Every one of its sessions. */
export const startOfLook = lookIn('')

/** The address of an exercise with a look. */
export const addressOf = (name: string, look: SpanLook): string =>
  addressWith(exerciseAddress(name), partsOf(look, usualStretch))
