import type { AppEvent } from './contract/events.ts'
import type { Result } from './errors.ts'

/** What every transport gives the renderer: Electron's preload, and the browser host's script. */
export interface Bridge {
  /** Calls a route of the contract; resolves to a `Result` and never rejects for a failure of the app. */
  call(route: string, input: unknown): Promise<Result<unknown>>
  /** Hears every event of the main process; gives back the way to stop. */
  on(listener: (event: AppEvent) => void): () => void
}
