import { ExerciseLog } from './exercise.ts'
import { Header } from './header.ts'
import { plainTitle, type Section } from './labels.ts'
import { type Line, tightLines } from './lines.ts'
import { Notes } from './notes.ts'
import { Report } from './report.ts'

/** What was read of one log so far, and the part of it that the next line belongs to. */
export class LogState {
  readonly report = new Report()
  readonly sessionNotes = new Notes()
  readonly header = new Header(this.report, this.sessionNotes)
  readonly exercises: ExerciseLog[] = []
  section: Section = 'header'
  /** Lines on which the number of a set stands right before its weight: `2.80 x 8`. */
  readonly tight: ReadonlySet<number>

  constructor(lines: readonly Line[]) {
    this.tight = tightLines(lines)
  }

  get exercise(): ExerciseLog | undefined {
    return this.exercises.at(-1)
  }

  /** The notes that every line of this part goes to as it is; null where lines are read one by one. */
  get notes(): Notes | null {
    if (this.section === 'notes') return this.exercise?.notes ?? null
    if (this.section === 'warmupNotes') return this.exercise?.warmupNotes ?? null
    return this.section === 'sessionNotes' || this.section === 'sessionBlock' ? this.sessionNotes : null
  }

  /** Whether people write what they like here, so that a colon in it makes no key. */
  get isFreeText(): boolean {
    return this.notes !== null || this.section === 'cues'
  }

  startExercise({ number, text }: Line, startedBy: ExerciseLog['startedBy'], name: string): void {
    const column = text.length - text.trimStart().length + 1
    this.exercises.push(new ExerciseLog({ line: number, column }, startedBy, name, this.header.unit))
    this.section = 'head'
  }

  /** Goes on with another part; `title` are the words that opened it. A warm-up before any exercise is the session's. */
  open(section: Section, title: string, line: number): void {
    const isBefore = this.exercise === undefined
    if (section === 'sessionBlock' || (isBefore && (section === 'warmup' || section === 'warmupNotes'))) {
      this.section = 'sessionBlock'
      this.sessionNotes.add('')
      this.keepInSession(plainTitle(title), line, 1)
    } else this.section = isBefore && section === 'notes' ? 'sessionNotes' : section
  }

  /** Keeps text as a note of the session, and says so. */
  keepInSession(text: string, line: number, column: number): void {
    this.sessionNotes.add(text)
    this.report.warn({ line, column }, 'keptInSessionNotes', text)
  }
}
