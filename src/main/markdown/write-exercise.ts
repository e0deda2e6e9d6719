import { isDeepStrictEqual } from 'node:util'
import type { Exercise } from '#shared/domain/exercise.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatLiteral, isLiteral } from '#shared/notation/literal.ts'
import { parseSets } from '#shared/notation/set-group.ts'
import { formatWarmupWork, formatWork } from '#shared/notation/set-text.ts'
import { parseWarmup } from '#shared/notation/warmup.ts'
import { formatGoal } from './write-goal.ts'
import { writeCue, writeNote, writeSet, writeValue } from './write-text.ts'

/** A heading and what stands below it; nothing where there is nothing to say. */
const part = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ['', `### ${title}`, ...lines])

const key = (label: string, value: string | null): string[] => (value === null ? [] : [`**${label}:** ${value}`])

/** Names with commas in them get a line of their own. */
function writeMuscles(names: readonly string[]): string[] {
  const lines: string[][] = []
  for (const name of names) {
    const value = name.includes(',') ? formatLiteral(name) : writeValue(name)
    const last = lines.at(-1)
    if (last && !isLiteral(value) && !isLiteral(last[0] ?? '')) last.push(value)
    else lines.push([value])
  }
  return lines.flatMap((line) => key('Muscles', line.join(', ')))
}

const numbered = (sets: string[][]): string[] =>
  sets.flatMap(([first = '', ...more], i) => [`${i + 1}. ${first}`, ...more])

const writeWarmup = (set: WarmupSet): string[] =>
  writeSet(formatWarmupWork(set), set.notes, (line, notes) =>
    isDeepStrictEqual(parseWarmup(line, 'kg'), [{ set: { ...set, notes }, leftover: '' }]),
  )

function readsBackTo(line: string, set: WorkingSet): boolean {
  const read = parseSets(line, 'kg', 'log')
  if ('problem' in read || read.sets.some(({ leftover }) => leftover.length > 0)) return false
  return isDeepStrictEqual(
    read.sets.map((one) => one.set),
    [set],
  )
}

const writeSetBelow = (set: WorkingSet, isBelowWeight: boolean): string[] =>
  writeSet(formatWork(set, isBelowWeight), set.notes, (line, notes) => readsBackTo(line, { ...set, notes }))

function writeWorking(sets: readonly WorkingSet[]): string[][] {
  const loaded = sets.findIndex(({ weightKg }) => weightKg !== null)
  return sets.map((set, i) => writeSetBelow(set, loaded !== -1 && i > loaded))
}

function restOf({ goal }: Exercise): string | null {
  const minutes = goal?.restMinutes ?? null
  return minutes === null ? null : `${minutes} min`
}

const writeNotes = (notes: string | null): string[] => (notes === null ? [] : writeNote(notes))

/** The lines of one exercise; `number` counts from 1. */
export const writeExercise = (exercise: Exercise, number: number): string[] => [
  `## Exercise ${number}`,
  ...key('Name', writeValue(exercise.name)),
  ...key('Superset', exercise.supersetGroup && writeValue(exercise.supersetGroup)),
  ...key('Goal', exercise.goal && formatGoal(exercise.goal)),
  ...key('Rest', restOf(exercise)),
  ...key('Tempo', exercise.repTempo),
  ...writeMuscles(exercise.targetMuscleGroups),
  ...part('Warmup', numbered(exercise.warmupSets.map(writeWarmup))),
  ...part('Warmup Notes', writeNotes(exercise.warmupNotes)),
  ...part('Working Sets', numbered(writeWorking(exercise.workingSets))),
  ...part('Notes', writeNotes(exercise.notes)),
  ...part('Cues', exercise.formCues.map(writeCue)),
]
