import { t } from '#shared/messages/index.ts'
import type { FileExercise, FileSet, SessionFile } from './file-schema.ts'
import { inOrder } from './in-order.ts'
import { formatPath } from './problems.ts'

type Path = readonly PropertyKey[]

/** Puts numbered rows into their order and remembers where each stood in the file. */
class Sorter {
  readonly warnings: string[] = []
  private readonly places = new Map<object, number>()

  sort<T extends object>(rows: readonly T[], numberOf: (row: T) => number, path: Path): T[] {
    const { rows: placed, isBroken } = inOrder(rows, numberOf)
    if (isBroken) this.warnings.push(t('sessionFile.warnings.renumbered', { path: formatPath(path) }))
    for (const { row, at } of placed) this.places.set(row, at)
    return placed.map(({ row }) => row)
  }

  /** A row that stands for another has the place of that one. */
  replace<T extends object>(row: T, by: T): T {
    const at = this.places.get(row)
    if (at !== undefined) this.places.set(by, at)
    return by
  }

  placeOf(row: unknown): number | undefined {
    return typeof row === 'object' && row !== null ? this.places.get(row) : undefined
  }
}

function sortTechnique(set: FileSet, sorter: Sorter, path: Path): FileSet {
  const technique = set.failureTechnique
  if (technique?.type === 'MyoReps') {
    const miniSets = sorter.sort(technique.details.miniSets, (row) => row.miniSet, [...path, 'failureTechnique'])
    return sorter.replace(set, { ...set, failureTechnique: { ...technique, details: { miniSets } } })
  }
  if (technique?.type === 'DropSet') {
    const dropSets = sorter.sort(technique.details.dropSets, (row) => row.dropSet, [...path, 'failureTechnique'])
    return sorter.replace(set, { ...set, failureTechnique: { ...technique, details: { dropSets } } })
  }
  return set
}

function sortExercise(exercise: FileExercise, sorter: Sorter): FileExercise {
  const path = ['exercises', sorter.placeOf(exercise) ?? 0]
  const setsPath = [...path, 'workingSets']
  const workingSets = sorter
    .sort(exercise.workingSets, (row) => row.set, setsPath)
    .map((set) => sortTechnique(set, sorter, [...setsPath, sorter.placeOf(set) ?? 0]))
  const warmupSets = sorter.sort(exercise.warmupSets, (row) => row.set, [...path, 'warmupSets'])
  return sorter.replace(exercise, { ...exercise, warmupSets, workingSets })
}

export interface OrderedFile {
  file: SessionFile
  warnings: string[]
  /** The path in the file as it stands for a path in the ordered one. */
  placeOf: (path: Path) => PropertyKey[]
}

/** Puts exercises, sets, mini-sets and drops into the order of their numbers. */
export function orderFile(unordered: SessionFile): OrderedFile {
  const sorter = new Sorter()
  const exercises = sorter
    .sort(unordered.exercises, (row) => row.Order, ['exercises'])
    .map((exercise) => sortExercise(exercise, sorter))
  const file = { ...unordered, exercises }
  const placeOf = (path: Path): PropertyKey[] => {
    let at: unknown = file
    return path.map((key) => {
      at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
      return sorter.placeOf(at) ?? key
    })
  }
  return { file, warnings: sorter.warnings, placeOf }
}
