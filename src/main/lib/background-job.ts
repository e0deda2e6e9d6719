interface Ports<Status> {
  /** How it stands before anything was begun. */
  first: Status
  /** What is thrown where one runs already. */
  busy(): Error
  /** Told when `status` answers something new. */
  announce(status: Status): void
}

/** Work that goes on in the background, one piece at a time, and how the last one ended. */
export function createBackgroundJob<Status>({ first, busy, announce }: Ports<Status>) {
  let status = first
  let running: { stop: AbortController; ended: Promise<void> } | null = null

  function become(next: Status): void {
    status = next
    announce(status)
  }

  async function follow(outcome: Promise<Status>): Promise<void> {
    const ended = await outcome
    // Who hears that it has ended may begin the next at once.
    running = null
    become(ended)
  }

  return {
    status: (): Status => status,
    become,
    isRunning: (): boolean => running !== null,

    /** Begins work and answers at once. `work` ends early by its signal, answers how it stands then, and never rejects. */
    start(begun: Status, work: (signal: AbortSignal) => Promise<Status>): Status {
      if (running) throw busy()
      const stop = new AbortController()
      become(begun)
      running = { stop, ended: follow(work(stop.signal)) }
      return status
    },

    /** Ends what runs, if anything does, and waits until nothing of it is left; answers how it ended. */
    async cancel(): Promise<Status> {
      running?.stop.abort()
      await running?.ended
      return status
    },
  }
}
