/** Who waits for long work: told how far it is, and able to end it between two steps. */
export interface Watch {
  signal: AbortSignal
  onProgress(done: number, total: number): void
}

/** Of who only waits. */
export const unwatched = (): Watch => ({ signal: new AbortController().signal, onProgress: () => {} })
