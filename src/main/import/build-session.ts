import { sourcedId } from '#main/session-file/legacy/identity.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import type { ExerciseInput } from '#shared/domain/exercise.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { type Session, type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { importData } from '#shared/messages/en/importData.ts'
import { t } from '#shared/messages/index.ts'
import { bodyWeightOf } from './body-weight.ts'
import { buildWarmupSet, buildWorkingSet, type SetContext } from './build-set.ts'
import type { FoundExercise, FoundSession, Place, Remark } from './reading.ts'
import type { Weighed } from './weigh.ts'

/** Whose sessions these are, and what was answered about their source. */
export interface BuildOptions extends Omit<SetContext, 'warn' | 'bodyWeightFrom' | 'noteBodyWeight'> {
  userId: string
  userName: string | null
  tomorrow: string
  /** Kilograms from which on the weight of an exercise is that of the lifter, by exercise key. */
  bodyWeights: ReadonlyMap<string, number>
}

/** A session built from what was found, or none, and what is to be said of it. */
export interface Built {
  session: Session | null
  remarks: Remark[]
}

/** What the source of a session is called: the app, whichever kind of file it wrote. */
const sourceKindOf = (format: ImportFormat): string => format.replace(/^csv-|-db$/, '')

/** The id under which a workout of an app is saved. */
export const idOfFound = (format: ImportFormat, key: string): string => sourcedId(sourceKindOf(format), key)

const EARLIEST = '1990-01-01'
const LABEL = 500

const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, ' ').trim()
const joined = (notes: readonly string[]): string | null => (notes.length > 0 ? notes.join('\n') : null)

/** A label, and what does not fit in one. */
function labelled(text: string | null): { label: string | null; rest: string[] } {
  if (text === null) return { label: null, rest: [] }
  const line = oneLine(text)
  return line.length <= LABEL && line === text
    ? { label: line || null, rest: [] }
    : { label: line.slice(0, LABEL).trim() || null, rest: [text] }
}

function buildExercise(found: FoundExercise, context: SetContext): ExerciseInput {
  const warmups = found.sets.filter(({ role }) => role === 'warmup')
  const working = found.sets.filter(({ role }) => role === 'working')
  return {
    name: oneLine(found.name),
    supersetGroup: found.supersetGroup,
    notes: joined(found.notes),
    warmupSets: warmups.map((set) => buildWarmupSet(set, context)),
    workingSets: working.map((set) => buildWorkingSet(set, context)),
  }
}

type PlacedSet = FoundExercise['sets'][number]

/** The set that a path of a session is about, or null where it is about more than one. */
function setAt(found: FoundSession, [list, exercise, sets, index]: readonly PropertyKey[]): PlacedSet | null {
  if (list !== 'exercises' || typeof index !== 'number') return null
  const role = sets === 'warmupSets' ? 'warmup' : 'working'
  return found.exercises[Number(exercise)]?.sets.filter((set) => set.role === role)[index] ?? null
}

const placeOf = (found: FoundSession, path: readonly PropertyKey[]): Place =>
  (setAt(found, path) ?? (path[0] === 'exercises' ? found.exercises[Number(path[1])]?.sets[0] : undefined))?.place ??
  found.place

/** What was found without some of its sets, and without exercises that had nothing else. */
const without = (found: FoundSession, bad: ReadonlySet<PlacedSet>): FoundSession => ({
  ...found,
  exercises: found.exercises
    .map((exercise) => ({ ...exercise, sets: exercise.sets.filter((set) => !bad.has(set)) }))
    .filter(({ sets, notes }) => sets.length > 0 || notes.length > 0),
})

function doubtsAbout({ date, place }: FoundSession, tomorrow: string): Remark[] {
  const day = dayOf(date)
  if (day >= EARLIEST && day <= tomorrow) return []
  return [{ ...place, severity: 'warning', code: 'date', message: t('importData.remark.doubtfulDate', { date: day }) }]
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input)

const isField = (code: string): code is keyof typeof importData.fields => Object.hasOwn(importData.fields, code)

/** What is wrong with a value, with the name of its field and the value itself where it is short. */
function inWords(code: string, message: string, value: unknown): string {
  const named = isField(code) ? `${t(`importData.fields.${code}`)}: ${message}` : message
  const isShort = typeof value === 'number' || (typeof value === 'string' && value.length <= 60)
  return isShort ? t('markdown.found', { message: named, found: String(value) }) : named
}

function inputOf(
  found: FoundSession,
  format: ImportFormat,
  options: BuildOptions,
  warn: SetContext['warn'],
): SessionInput {
  const kind = sourceKindOf(format)
  const focus = labelled(found.title)
  const program = labelled(found.program)
  const lifted: Weighed[] = []
  const exercises = found.exercises.map((exercise) => {
    const bodyWeightFrom = options.bodyWeights.get(exerciseKey(exercise.name)) ?? Number.POSITIVE_INFINITY
    const noteBodyWeight = (weight: Weighed) => void lifted.push(weight)
    return buildExercise(exercise, { ...options, bodyWeightFrom, noteBodyWeight, warn })
  })
  const { bodyWeightKg, notes } = bodyWeightOf(found, options.unit, lifted, warn)
  return {
    id: idOfFound(format, found.key),
    userId: options.userId,
    userName: options.userName,
    date: found.date,
    timeZone: found.timeZone,
    focus: focus.label,
    program: program.label,
    durationMinutes: found.durationMinutes === null ? null : roundTo(found.durationMinutes, 4),
    bodyWeightKg,
    notes: joined([...focus.rest, ...program.rest, ...found.notes, ...notes]),
    exercises,
    source: { kind, id: found.key.slice(0, LABEL), text: found.raw },
  }
}

/**
 * Builds the session of what was found in another app's file. A set that breaks a rule of the domain is told and left out;
 * where anything else does, there is no session.
 */
export function buildSession(found: FoundSession, format: ImportFormat, options: BuildOptions): Built {
  const remarks = doubtsAbout(found, options.tomorrow)
  const input = inputOf(found, format, options, (remark) => void remarks.push(remark))
  const parsed = sessionSchema.safeParse(input, { error: issueWords })
  if (parsed.success) return { session: parsed.data, remarks }
  const { issues } = parsed.error
  const errors = issues.map(({ path, message }): Remark => {
    const code = String(path.findLast((part) => typeof part === 'string') ?? 'session')
    return { ...placeOf(found, path), severity: 'error', code, message: inWords(code, message, valueAt(input, path)) }
  })
  const bad = new Set(issues.flatMap(({ path }) => setAt(found, path) ?? []))
  const rest = without(found, bad)
  const isOnlySets = issues.every(({ path }) => setAt(found, path)) && rest.exercises.length > 0
  if (!isOnlySets) return { session: null, remarks: [...remarks, ...errors] }
  const { session, remarks: others } = buildSession(rest, format, options)
  return { session, remarks: [...others, ...errors] }
}
