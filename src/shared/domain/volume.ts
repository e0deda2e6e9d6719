import type { Exercise } from './exercise.ts'
import { type Loading, type LoadMode, loadKg } from './load-mode.ts'
import { roundTo } from './quantity.ts'
import { totalReps } from './rep-count.ts'
import type { Session } from './session.ts'
import { countedReps, type WorkingSet } from './working-set.ts'

/** The load mode of the movement that a name stands for. */
export type LoadModeOf = (exerciseName: string) => LoadMode

/** Repetitions of a failure technique: those of the mini-sets, the lengthened partials or the drops; a hold has none. */
export function techniqueReps({ failureTechnique: technique }: Pick<WorkingSet, 'failureTechnique'>): number {
  switch (technique?.type) {
    case 'MyoReps':
      return technique.miniSets.reduce((sum, reps) => sum + totalReps(reps), 0)
    case 'LLP':
      return technique.partialReps
    case 'DropSet':
      return technique.drops.reduce((sum, { reps }) => sum + totalReps(reps), 0)
    case 'StaticHold':
    case undefined:
      return 0
  }
}

/** Kilograms moved by a set's failure technique: at the load of the set, drops at their own. */
export function techniqueVolumeKg(set: WorkingSet, loading: Loading): number {
  const { failureTechnique: technique } = set
  if (technique?.type !== 'DropSet') return techniqueReps(set) * (loadKg(set.weightKg, loading) ?? 0)
  return technique.drops.reduce((sum, drop) => sum + (loadKg(drop.weightKg, loading) ?? 0) * totalReps(drop.reps), 0)
}

/** Kilograms moved in one working set: load x (full + partial), and the repetitions of its failure technique. */
export const setVolumeKg = (set: WorkingSet, loading: Loading): number =>
  (loadKg(set.weightKg, loading) ?? 0) * countedReps(set) + techniqueVolumeKg(set, loading)

/** Kilograms moved in the working sets of an exercise; warm-ups never count. */
export const exerciseVolumeKg = ({ workingSets }: Pick<Exercise, 'workingSets'>, loading: Loading): number =>
  roundTo(
    workingSets.reduce((sum, set) => sum + setVolumeKg(set, loading), 0),
    4,
  )

/** Kilograms moved in the working sets of a session. */
export const sessionVolumeKg = ({ exercises, bodyWeightKg }: Session, modeOf: LoadModeOf): number =>
  roundTo(
    exercises.reduce(
      (sum, exercise) => sum + exerciseVolumeKg(exercise, { mode: modeOf(exercise.name), bodyWeightKg }),
      0,
    ),
    4,
  )
