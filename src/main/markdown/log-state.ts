import { STARTS_A_SET } from '#shared/notation/set-patterns.ts'
import { ExerciseLog } from './exercise.ts'
import { Header } from './header.ts'
import { isActivityTitle, plainTitle, type Section } from './labels.ts'
import { type Item, type Line, tightLines } from './lines.ts'
import type { Log } from './log-title.ts'
import { Notes } from './notes.ts'
import { Report } from './report.ts'

/** A part of the log, and the printed number of its last set; 0 where none is printed. */
interface Part {
  section: Section
  setNumber: number
}

/** What was read of one log so far, and the part of it that the next line belongs to. */
export class LogState {
  readonly report = new Report()
  readonly sessionNotes = new Notes()
  readonly header = new Header(this.report, this.sessionNotes)
  readonly exercises: ExerciseLog[] = []
  /** The line that says `# Training Log`. */
  readonly title: Line | undefined
  /** Lines on which the number of a set stands right before its weight: `2.80 x 8`. */
  readonly tight: ReadonlySet<number>
  /** What was found out about the headings behind a line: see `isExerciseHeading`. */
  readonly exerciseBelow = new Map<Line, boolean>()
  /** The levels of the heading that started the exercise, and of the one that opened its last part; 0 for none. */
  readonly levels = { exercise: 0, part: 0 }
  /** How far the last set is indented: a bullet further in belongs to it. */
  setIndent = 0
  private part: Part = { section: 'header', setNumber: 0 }
  /** Where a label without a value was met (`Cues:`): a set below it may go on there. */
  private before: Part | null = null
  /** The note that a label began on the line before: `Notes: it hurt`, and how. */
  private paragraph: { notes: Notes; next: number } | null = null

  constructor({ lines, title }: Log) {
    this.title = title
    this.tight = tightLines(lines)
  }

  get section(): Section {
    return this.part.section
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
    this.enter('head')
  }

  /** Goes on with another part. */
  enter(section: Section): void {
    this.part = { section, setNumber: 0 }
    this.before = null
    this.paragraph = null
  }

  /** Goes on with another part; `title` are the words that opened it. A warm-up before any exercise is the session's. */
  open(section: Section, title: string, line: number): void {
    const isBefore = this.exercise === undefined
    if (section === 'sessionBlock' || (isBefore && (section === 'warmup' || section === 'warmupNotes'))) {
      this.enter('sessionBlock')
      this.sessionNotes.add('')
      this.keepInSession(plainTitle(title), line, 1)
      return
    }
    this.enter(isBefore && section === 'notes' ? 'sessionNotes' : section)
    if (section === 'working' && this.exercise) this.exercise.isActivity = isActivityTitle(title)
  }

  /** Opens the part of a label that stands alone, `Cues:`, which a numbered list of sets may go on behind. */
  openLabel(section: Section, title: string, line: number): void {
    const { part } = this
    this.open(section, title, line)
    const isAmongSets = part.section === 'working' || part.section === 'head'
    if (isAmongSets && this.isFreeText) this.before = part
  }

  /** Reads one line in another part, `Cue: elbows in`, and goes on as before; sets and a cool-down go on there. */
  visit(line: number, read: () => void): void {
    const { part, before } = this
    read()
    if (this.section === 'working' || (this.section === 'sessionBlock' && this.exercise)) return
    this.paragraph = this.notes && { notes: this.notes, next: line + 1 }
    this.part = part
    this.before = before
  }

  /** Adds plain text right below the line of a label to what the label began; false when the line is something else. */
  goesOnInParagraph(line: Line, { marker, text: words }: Item): boolean {
    if (marker || /^\d/.test(words) || STARTS_A_SET.test(words)) return false
    const notes = this.paragraphAt(line)
    notes?.add(line.text)
    return notes !== null
  }

  /** The note that a label began right above this line, which goes on with it. */
  paragraphAt({ number }: Line): Notes | null {
    if (this.paragraph?.next !== number) return null
    this.paragraph.next++
    return this.paragraph.notes
  }

  /** Whether a set below a label that stood among sets is the next of them; then it goes on there. */
  goesOnWithSets({ number, text }: Item): boolean {
    if (!this.before || number === null) return false
    const { before } = this
    this.before = null
    const isNext = number > before.setNumber && (before.setNumber > 0 || this.section === 'cues')
    if (!isNext || !STARTS_A_SET.test(text)) return false
    this.part = before
    return true
  }

  /** Notes the printed number of a set, and says so when a list starts again: a heading may be missing. */
  countSet(item: Item): void {
    if (item.number === null) return
    if (item.number === 1 && this.part.setNumber > 1) this.report.warn(item, 'numberingRestarts', item.text)
    this.part.setNumber = item.number
  }

  /** Keeps text as a note of the session, and says so. */
  keepInSession(text: string, line: number, column: number): void {
    this.sessionNotes.add(text)
    this.report.warn({ line, column }, 'keptInSessionNotes', text)
  }
}
