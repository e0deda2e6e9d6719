import type { Exercise } from './exercise.ts'
import { roundTo } from './quantity.ts'
import { totalReps } from './rep-count.ts'
import type { Session } from './session.ts'
import { countedReps, type WorkingSet } from './working-set.ts'

function techniqueVolume({ failureTechnique: technique, weightKg }: WorkingSet): number {
  switch (technique?.type) {
    case 'MyoReps':
      return (weightKg ?? 0) * technique.miniSets.reduce((sum, reps) => sum + totalReps(reps), 0)
    case 'LLP':
      return (weightKg ?? 0) * technique.partialReps
    case 'DropSet':
      return technique.drops.reduce((sum, drop) => sum + drop.weightKg * totalReps(drop.reps), 0)
    case 'StaticHold':
    case undefined:
      return 0
  }
}

/** Kilograms moved in one working set: weight x (full + partial), and the repetitions of its failure technique. */
export const setVolumeKg = (set: WorkingSet): number => (set.weightKg ?? 0) * countedReps(set) + techniqueVolume(set)

/** Kilograms moved in the working sets of an exercise; warm-ups never count. */
export const exerciseVolumeKg = (exercise: Exercise): number =>
  roundTo(
    exercise.workingSets.reduce((sum, set) => sum + setVolumeKg(set), 0),
    4,
  )

/** Kilograms moved in the working sets of a session. */
export const sessionVolumeKg = (session: Session): number =>
  roundTo(
    session.exercises.reduce((sum, exercise) => sum + exerciseVolumeKg(exercise), 0),
    4,
  )
