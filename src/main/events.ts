import type { AppEvent } from '#shared/contract/events.ts'
import type { Notice } from '#shared/contract/health.ts'

/** Announces what happened to whoever listens. Events tell state; they never drive it. */
export interface Events {
  emit(event: AppEvent): void
  on(listener: (event: AppEvent) => void): () => void
}

/** What is done while the log is closed; answers what is to be told once it is open again. */
export type Reopening = () => Promise<Notice[]>

export function createEvents(): Events {
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
