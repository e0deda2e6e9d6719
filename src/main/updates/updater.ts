import type { Watch } from '#main/lib/watch.ts'
import type { UnavailableReason, UpdateChannel, UpdateOffer } from '#shared/contract/updates.ts'

/** What fetches and installs new versions: the one part of the app that speaks to a network, and only when it is told to. */
export interface Updater {
  /**
   * Asks for the newest version of a channel; null where this one is as new. What is answered is signed by the app's makers.
   * Rejects with an `AppError` of `updateErrors`; early, with whatever, by the signal.
   */
  check(channel: UpdateChannel, signal: AbortSignal): Promise<UpdateOffer | null>
  /** Downloads what `check` answered last, and proves it to be that. `onProgress` is told bytes. Rejects as `check` does. */
  download(watch: Watch): Promise<void>
  /** Has the app quit, and what was downloaded installed once everything of it is closed. `failed` is told why that cannot be. */
  install(failed: (error: unknown) => void): void
}

/** How this copy of the app is renewed, or why it does not do that itself. */
export type UpdateSource = Updater | UnavailableReason
