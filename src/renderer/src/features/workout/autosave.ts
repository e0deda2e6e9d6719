import { codeOf, reasonOf } from '#renderer/lib/client.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'

/** Whether everything typed is kept already; a failure says in words why not. */
export type SaveState = { status: 'saved' } | { status: 'saving' } | { status: 'failed'; reason: string }

interface Ports {
  send(workout: DraftWorkout, version: number): Promise<{ version: number }>
  /** The draft as it is kept now, after somebody else changed it. */
  reload(): Promise<Draft>
  onState(state: SaveState): void
  /** The kept draft differs from what was sent here: it was changed somewhere else. */
  onOther(workout: DraftWorkout): void
}

/** Between two saves at least so long; with `SETTLE` a change is kept within 300 ms. */
const INTERVAL = 250
const SETTLE = 40
const RETRY = [500, 1000, 2000, 5000] as const

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Keeps the newest state of a draft: one save at a time, soon after each change, again after a failure. */
export class Autosave {
  private readonly ports: Ports
  private version: number
  private latest: DraftWorkout
  private kept: DraftWorkout
  private sending: Promise<boolean> | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private lastSent = Number.NEGATIVE_INFINITY
  private failures = 0

  constructor(draft: Draft, ports: Ports) {
    this.ports = ports
    this.version = draft.version
    this.latest = draft.workout
    this.kept = draft.workout
  }

  get hasUnsaved(): boolean {
    return this.latest !== this.kept
  }

  /** Takes over a newer state that was kept somewhere else. False when there is something unsaved here, or it is not newer. */
  adopt(draft: Draft): boolean {
    if (this.hasUnsaved || this.sending || draft.version <= this.version) return false
    this.version = draft.version
    if (same(draft.workout, this.kept)) return false
    this.latest = draft.workout
    this.kept = draft.workout
    return true
  }

  /** Hears of a change; it is kept within 300 ms. */
  changed(workout: DraftWorkout): void {
    this.latest = workout
    if (this.failures > 0) this.cancelTimer()
    else this.ports.onState({ status: this.hasUnsaved ? 'saving' : 'saved' })
    this.schedule()
  }

  /** Keeps everything now. False when it could not be kept; it is tried again later. */
  async flush(): Promise<boolean> {
    while (this.hasUnsaved) {
      const kept = await (this.sending ?? this.save())
      if (!kept && this.failures > 0) return false
    }
    return true
  }

  /** The window goes away: sends the last change without waiting for the save before it, which comes first anyway. */
  flushOnExit(): void {
    if (!this.hasUnsaved) return
    this.cancelTimer()
    void this.ports.send(this.latest, this.sending ? this.version + 1 : this.version).catch(() => undefined)
  }

  /** Stops trying. */
  stop(): void {
    this.cancelTimer()
    this.kept = this.latest
  }

  private schedule(): void {
    if (this.timer || this.sending || !this.hasUnsaved) return
    const retry = RETRY[Math.min(this.failures, RETRY.length) - 1]
    const wait = retry ?? Math.max(SETTLE, INTERVAL - (Date.now() - this.lastSent))
    this.timer = setTimeout(() => void this.save(), wait)
  }

  private cancelTimer(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private async save(): Promise<boolean> {
    this.cancelTimer()
    this.lastSent = Date.now()
    this.ports.onState({ status: 'saving' })
    this.sending = this.sendOnce(this.latest)
    const kept = await this.sending
    this.sending = null
    if (!this.hasUnsaved) this.ports.onState({ status: 'saved' })
    this.schedule()
    return kept
  }

  private async sendOnce(workout: DraftWorkout): Promise<boolean> {
    try {
      const { version } = await this.ports.send(workout, this.version)
      this.version = version
      this.kept = workout
      this.failures = 0
      return true
    } catch (error) {
      if (codeOf(error) === 'DRAFT_STALE' && (await this.catchUp(workout))) return true
      this.failures += 1
      this.ports.onState({ status: 'failed', reason: reasonOf(error) })
      return false
    }
  }

  /** Another state is kept: our own after all (its answer was lost), or one from somewhere else. */
  private async catchUp(sent: DraftWorkout): Promise<boolean> {
    const draft = await this.ports.reload().catch(() => null)
    if (!draft) return false
    this.version = draft.version
    this.failures = 0
    if (same(draft.workout, sent)) {
      this.kept = sent
      return true
    }
    this.kept = draft.workout
    this.latest = draft.workout
    this.ports.onOther(draft.workout)
    return true
  }
}
