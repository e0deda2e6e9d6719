import type { Goal } from '#shared/domain/goal.ts'
import type { SessionInput } from '#shared/domain/session.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { Notes } from './notes.ts'
import type { Place } from './report.ts'

type ExerciseInput = SessionInput['exercises'][number]

/** One exercise while its lines are read. */
export class ExerciseLog {
  /** The line that started it. */
  readonly place: Place
  /** A heading (`## Exercise 1`) or only its name on a line; then names on lines start the next ones too. */
  readonly startedBy: 'heading' | 'name'
  /** The unit of a weight that is written without one. */
  unit: WeightUnit
  name: string
  goal: Partial<Goal> | null = null
  restMinutes: number | null = null
  repTempo: string | null = null
  supersetGroup: string | null = null
  targetMuscleGroups: string[] = []
  readonly warmupSets: WarmupSet[] = []
  readonly workingSets: WorkingSet[] = []
  readonly formCues: string[] = []
  readonly notes = new Notes()
  readonly warmupNotes = new Notes()
  /** Whether its sets are numbered: a bullet among them is then a note about the set above it. */
  isNumbered = false
  /** Whether one of its working sets has a weight; looking through them at every set takes the square of their time. */
  hasWeight = false
  /** Whether its sets are those of an activity: `6 x 30s` is then no weight. */
  isActivity = false
  /** Whether one of its lines was refused: it is then not empty, whatever was read. */
  isBroken = false

  constructor(place: Place, startedBy: 'heading' | 'name', name: string, unit: WeightUnit) {
    this.place = place
    this.startedBy = startedBy
    this.name = name
    this.unit = unit
  }

  get isEmpty(): boolean {
    const { name: _name, goal, ...rest } = this.input
    if (this.isBroken) return false
    return this.name === '' && !goal && Object.values(rest).every((part) => part === null || part?.length === 0)
  }

  get input(): ExerciseInput {
    const goal = this.restMinutes === null ? this.goal : { ...this.goal, restMinutes: this.restMinutes }
    return {
      name: this.name,
      goal,
      repTempo: this.repTempo,
      supersetGroup: this.supersetGroup,
      targetMuscleGroups: this.targetMuscleGroups,
      warmupSets: this.warmupSets,
      workingSets: this.workingSets,
      notes: this.notes.text,
      warmupNotes: this.warmupNotes.text,
      formCues: this.formCues,
    }
  }
}
