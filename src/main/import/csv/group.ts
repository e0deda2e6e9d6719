import type { FoundBodyWeight, FoundExercise, FoundSession, FoundSet, Place } from '../reading.ts'

/** What one row says of its workout; the first row of a workout decides. */
export type SessionFacts = Pick<FoundSession, 'key' | 'date' | 'timeZone' | 'title' | 'program' | 'durationMinutes'>

/** One row of a workout; `set` is null where the row is none. */
export interface SetRow {
  place: Place
  raw: string
  session: SessionFacts & {
    notes: string | null
    /** What the lifter weighed, where the source has it with its workouts or sets. */
    bodyWeight?: FoundBodyWeight | null
  }
  exercise: {
    name: string
    notes: string | null
    supersetGroup: string | null
    /** The number of the set, where the source counts; where it starts again, another block of the exercise begins. */
    ordinal: number | null
  }
  set: FoundSet | null
  /** What was written about a set that was not done. */
  notesOfNoSet?: readonly string[]
  /** Milliseconds that put rows which tell their own time into order; only the time between two of them means something. */
  doneAt?: number
}

/** An exercise that rows are added to. Its notes are a set: a file can write another one on every row. */
interface Block extends Omit<FoundExercise, 'notes'> {
  notes: Set<string>
  ordinal: number | null
  hasWork: boolean
}

type Growing = Omit<FoundSession, 'exercises' | 'notes' | 'bodyWeights'> & {
  notes: Set<string>
  bodyWeights: Map<string, FoundBodyWeight>
  exercises: Block[]
}

const emptySession = ({ session: { bodyWeight: _, ...session }, place }: SetRow): Growing => ({
  ...session,
  place,
  notes: new Set(),
  bodyWeights: new Map(),
  exercises: [],
  raw: '',
})

const emptyBlock = (name: string, supersetGroup: string | null): Block => ({
  name,
  notes: new Set(),
  supersetGroup,
  sets: [],
  ordinal: null,
  hasWork: false,
})

/** Whether a row goes on with the block above it: the same exercise, counting on, and no warm-up behind the work. */
function goesOn(block: Block | undefined, { exercise, set }: SetRow): block is Block {
  if (block?.name !== exercise.name || block.supersetGroup !== exercise.supersetGroup) return false
  const startsAgain = block.ordinal !== null && exercise.ordinal !== null && exercise.ordinal <= block.ordinal
  const isLateWarmup = set?.role === 'warmup' && block.hasWork
  return !startsAgain && !isLateWarmup
}

function addRow(session: Growing, row: SetRow): void {
  const { notes: ofWorkout, bodyWeight } = row.session
  if (ofWorkout !== null) session.notes.add(ofWorkout)
  if (bodyWeight) session.bodyWeights.set(`${bodyWeight.value} ${bodyWeight.unit}`, bodyWeight)
  const { name, notes, supersetGroup, ordinal } = row.exercise
  const last = session.exercises.at(-1)
  const block = goesOn(last, row) ? last : emptyBlock(name, supersetGroup)
  const isFirst = block !== last
  if (isFirst) session.exercises.push(block)
  block.ordinal = ordinal ?? block.ordinal
  // A note of the exercise stands on its first row; one on a later row is about that set.
  const isNoteOfSet = notes !== null && !isFirst && row.set !== null && !block.notes.has(notes)
  const isSaid = row.set === null && block.sets.some((set) => notes !== null && set.notes.includes(notes))
  if (notes !== null && !isNoteOfSet && !isSaid) block.notes.add(notes)
  if (row.set) {
    block.hasWork ||= row.set.role === 'working'
    const set = isNoteOfSet ? { ...row.set, notes: [...row.set.notes, notes] } : row.set
    block.sets.push({ ...set, place: row.place })
  }
}

/** How many of the blocks, from one on, are rounds of the same exercises in the same order, one set of work each. */
function lengthOfRounds(blocks: readonly Block[], start: number, period: number): number {
  const isRound = (block: Block | undefined, i: number): boolean =>
    block !== undefined &&
    block.supersetGroup === null &&
    block.name === blocks[start + (i % period)]?.name &&
    (i < period ? block.sets.filter(({ role }) => role === 'working').length <= 1 : block.sets.length === 1)
  const first = new Set(blocks.slice(start, start + period).map(({ name }) => name))
  if (first.size < period) return 0
  let length = 0
  while (isRound(blocks[start + length], length)) length += 1
  return length >= 2 * period ? length : 0
}

function roundsAt(blocks: readonly Block[], start: number): { period: number; length: number } | null {
  for (let period = 2; period <= 6; period += 1) {
    const length = lengthOfRounds(blocks, start, period)
    if (length > 0) return { period, length }
  }
  return null
}

/** Exercises that were done in turn, set by set, become one block each in a superset: their order can be told from it. */
function joinRounds(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  let group = 0
  for (let at = 0; at < blocks.length; ) {
    const rounds = roundsAt(blocks, at)
    if (!rounds) {
      joined.push(...blocks.slice(at, at + 1))
      at += 1
      continue
    }
    group += 1
    const turns = blocks.slice(at, at + rounds.length)
    for (let i = 0; i < rounds.period; i += 1)
      joined.push(joinTurns(turns, i, rounds.period, String.fromCharCode(64 + Math.min(group, 26))))
    at += rounds.length
  }
  return joined
}

function joinTurns(turns: readonly Block[], first: number, period: number, supersetGroup: string): Block {
  const own = turns.filter((_, i) => i % period === first)
  const [head] = own
  const notes = new Set(own.flatMap((block) => [...block.notes]))
  return { ...emptyBlock(head?.name ?? '', supersetGroup), notes, sets: own.flatMap(({ sets }) => sets) }
}

/**
 * Puts rows together into workouts by their key: in the order of the file, with every row of a workout, sets or not.
 * Exercises that were done in turn become a superset, unless the file tells supersets itself.
 */
export function groupRows(
  rows: readonly SetRow[],
  header: string,
  { joinsRounds = true }: { joinsRounds?: boolean } = {},
): FoundSession[] {
  const sessions = new Map<string, { session: Growing; raws: Map<number, string> }>()
  for (const row of rows) {
    const known = sessions.get(row.session.key) ?? { session: emptySession(row), raws: new Map() }
    sessions.set(row.session.key, known)
    known.raws.set(row.place.line, row.raw)
    addRow(known.session, row)
  }
  return [...sessions.values()].map(({ session, raws }) => ({
    ...session,
    notes: [...session.notes],
    bodyWeights: [...session.bodyWeights.values()],
    raw: [header, ...raws.values()].join('\n'),
    exercises: (joinsRounds ? joinRounds(session.exercises) : session.exercises)
      .filter(({ sets, notes }) => sets.length > 0 || notes.size > 0)
      .map(({ name, notes, supersetGroup, sets }) => ({ name, notes: [...notes], supersetGroup, sets })),
  }))
}
