import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'
import type { DistanceUnit } from '#shared/contract/import-source.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { Gathered } from '../gather.ts'
import type { FoundReading, FoundSession, FoundSet } from '../reading.ts'
import { type BodyWeightFinding, findBodyWeights } from './body-weight.ts'
import { guessUnit } from './guess-unit.ts'

/** What holds for the units of one file. */
interface Units {
  unit: WeightUnit
  distanceUnit: DistanceUnit
}

/** What files leave open, and what holds of it: the answer, or else the guess. */
export interface Questions {
  units: ImportPreview['units']
  bodyWeightQuestions: ImportPreview['bodyWeights']
  unitsOf(source: string): Units
  /** Whether the person answered anything but the names. */
  isAnswered: boolean
  /** Kilograms from which on the weight of an exercise is that of the lifter, by exercise key. */
  bodyWeights: Map<string, number>
}

type UnitQuestion = ImportPreview['units'][number]

const setsOf = (sessions: readonly FoundSession[]): FoundSet[] =>
  sessions.flatMap(({ exercises }) => exercises.flatMap(({ sets }) => sets))

/** Nobody covers more in one set; a larger number counts metres. */
const FARTHEST = 150

function guessDistanceUnit(distances: readonly number[], weight: WeightUnit): DistanceUnit {
  if (distances.some((distance) => distance > FARTHEST)) return 'm'
  return weight === 'lb' ? 'mi' : 'km'
}

function unitQuestionOf(
  source: string,
  { sessions }: FoundReading,
  answers: ImportAnswers,
  usual: WeightUnit,
  saved: WeightUnit | null,
): UnitQuestion | null {
  const sets = setsOf(sessions)
  const open = sets.flatMap(({ weight }) => (weight?.unit === null && weight.value > 0 ? [weight.value] : []))
  const distances = sets.flatMap(({ distance }) =>
    distance?.unit === null && distance.value > 0 ? [distance.value] : [],
  )
  // Bodies are no bars: their weights say nothing of the unit.
  const isWeightOpen = open.length > 0 || sessions.some(({ bodyWeights }) => bodyWeights.some(({ unit }) => !unit))
  if (!isWeightOpen && distances.length === 0) return null
  const given = answers.units.find((answer) => answer.source === source)
  const { unit: guess, why } = guessUnit(open, usual, saved)
  const weight = given?.weight ?? guess
  const nearby = guessDistanceUnit(distances, weight)
  return {
    source,
    weight: isWeightOpen ? { guess, why, answer: weight } : null,
    distance: distances.length > 0 ? { guess: nearby, answer: given?.distance ?? nearby } : null,
  }
}

/** Below this share of its lightest use, a weight is one that was hung on, and not the lifter's. */
const OWN_SHARE = 0.9

function bodyWeightQuestionOf(
  finding: BodyWeightFinding,
  answers: ImportAnswers,
): ImportPreview['bodyWeights'][number] {
  const { key, name, sets, minKg, maxKg, isLikely } = finding
  const given = answers.bodyWeights.find((answer) => exerciseKey(answer.name) === key)
  return { name, sets, minKg: roundTo(minKg, 2), maxKg: roundTo(maxKg, 2), answer: given?.isBodyWeight ?? isLikely }
}

/**
 * Finds what the files leave open. `usual` is the unit the person works in; `isOwnBody` says of an exercise name whether it
 * is a movement done with the own body; `savedUnits` are the units in which workouts of a file were saved before.
 */
export function askQuestions(
  gathered: readonly Gathered[],
  answers: ImportAnswers,
  usual: WeightUnit,
  isOwnBody: (name: string) => boolean,
  savedUnits: ReadonlyMap<string, WeightUnit> = new Map(),
): Questions {
  const found = gathered.flatMap(({ source, reading }) => (reading.kind === 'found' ? [{ source, reading }] : []))
  const units = found.flatMap(
    ({ source, reading }) => unitQuestionOf(source, reading, answers, usual, savedUnits.get(source) ?? null) ?? [],
  )
  const bySource = new Map(units.map((question) => [question.source, question]))
  const unitsOf = (source: string): Units => {
    const question = bySource.get(source)
    return { unit: question?.weight?.answer ?? usual, distanceUnit: question?.distance?.answer ?? 'km' }
  }
  const sessions = found.flatMap(({ source, reading }) =>
    reading.sessions.map((session) => ({ found: session, unit: unitsOf(source).unit })),
  )
  const findings = findBodyWeights(sessions, isOwnBody)
  const questions = findings.map((finding) => bodyWeightQuestionOf(finding, answers))
  const own = findings.filter((_, i) => questions[i]?.answer)
  const bodyWeights = new Map(own.map(({ key, minKg }) => [key, minKg * OWN_SHARE]))
  const isAnswered = answers.units.length > 0 || answers.bodyWeights.length > 0
  return { units, bodyWeightQuestions: questions, unitsOf, bodyWeights, isAnswered }
}
