import { z } from 'zod'
import { repTempoSchema } from '#shared/domain/exercise.ts'
import { goalSchema } from '#shared/domain/goal.ts'
import { repCountSchema, unilateralRepCountSchema } from '#shared/domain/rep-count.ts'
import { rule } from '#shared/domain/rule.ts'
import { sessionIdSchema, sessionSchema } from '#shared/domain/session.ts'
import { labelSchema, notesSchema, wellFormed } from '#shared/domain/text.ts'
import { warmupSetSchema } from '#shared/domain/warmup-set.ts'
import { typedWeightSchema } from '#shared/domain/weight.ts'
import { workingSetSchema } from '#shared/domain/working-set.ts'
import { fileTechniqueSchema, position } from './file-technique.ts'

/** The version of the format that is written. */
export const FILE_VERSION = '0.1.0'
export const FILE_TYPE = 'training_session_log'
/** No session is saved so often: a higher count was not made by saving, and one more may be no exact number. */
export const LAST_REVISION = 1_000_000_000

const { shape: session } = sessionSchema
const { shape: goal } = goalSchema
const { shape: working } = workingSetSchema

const typedWeight = typedWeightSchema.nullish().meta({ description: 'The weight in pounds, where it was typed so.' })
const label = labelSchema.meta({ minLength: 1, description: 'One line of text.' })
const notes = notesSchema.meta({ description: 'Free text, or null.' })
const weightKg = working.weightKg.meta({ description: 'Kilograms.' })
const positiveMeters = goal.distanceMeters.unwrap().unwrap().nullish().meta({ description: 'Metres.' })
const positiveSeconds = goal.durationSeconds.unwrap().unwrap().nullish().meta({ description: 'Seconds.' })

const fileGoalSchema = z
  .strictObject({
    weightKg: weightKg.unwrap().optional(),
    typedWeight,
    sets: goal.sets.unwrap().optional(),
    repRange: goal.repRange.unwrap().optional(),
    restMinutes: goal.restMinutes.unwrap().optional(),
    distanceMeters: positiveMeters,
    durationSeconds: positiveSeconds,
  })
  .meta({ description: 'What was planned; {} where nothing was.' })

const fileWarmupSchema = z.strictObject({
  set: position,
  weightKg: warmupSetSchema.shape.weightKg.meta({ description: 'Kilograms.' }),
  typedWeight,
  repCount: warmupSetSchema.shape.repCount.meta({ description: 'Repetitions; null where it was done by feel.' }),
  notes,
})

/** A working set as the file has it. */
export const fileSetSchema = z.strictObject({
  set: position,
  weightKg,
  typedWeight,
  repCount: repCountSchema.nullable().default(null).meta({ description: 'Both sides together; null: not counted.' }),
  unilateralRepCount: unilateralRepCountSchema
    .nullish()
    .meta({ description: 'Each side by itself; repCount is null.' }),
  rpe: working.rpe.meta({ description: 'Rating of perceived exertion, 1 to 10 in half steps.' }),
  repAssessment: working.repQuality.meta({ description: 'How the repetitions looked; null: nobody said.' }),
  actualRestMinutes: working.restMinutes.meta({ description: 'Minutes of rest before this set; null on the first.' }),
  durationSeconds: positiveSeconds,
  distanceMeters: positiveMeters,
  heartRateBpm: working.heartRateBpm.unwrap().unwrap().nullish().meta({ description: 'Beats a minute.' }),
  notes,
  failureTechnique: fileTechniqueSchema.nullish().meta({ description: 'What came after failure; only with rpe 10.' }),
})
export type FileSet = z.output<typeof fileSetSchema>

const fileExerciseSchema = z.strictObject({
  Order: position,
  Name: label,
  targetMuscleGroups: z.array(label).default([]),
  repTempo: repTempoSchema.nullable().default(null).meta({ description: 'Eccentric-pause-concentric-pause: 3-1-1-0.' }),
  supersetGroup: label.nullish().meta({ description: 'Exercises with the same text were done in turns.' }),
  currentGoal: fileGoalSchema.nullable().default({}),
  warmupSets: z.array(fileWarmupSchema).max(500).default([]),
  workingSets: z.array(fileSetSchema).max(500).default([]),
  notes,
  warmupNotes: notes,
  formCues: z.array(label).default([]),
})
export type FileExercise = z.output<typeof fileExerciseSchema>

/**
 * The session file of version 0.1.0: what its keys are called and what each may hold. Rules over several keys are the
 * domain's (`sessionSchema`), which every file that is read must keep as well.
 */
export const fileSchema = z
  .strictObject({
    dataModelVersion: z.literal(FILE_VERSION),
    dataModelType: z.literal(FILE_TYPE),
    _id: sessionIdSchema.meta({ format: 'uuid', description: 'Identity of the session, lower case.' }),
    userId: session.userId,
    userName: wellFormed(200).nullable().default(null).meta({ description: 'Empty where no name is set.' }),
    date: session.date.meta({
      description: 'Wall clock at the start without a zone, 2026-02-16T23:34:50.722, or a day.',
    }),
    timeZone: session.timeZone.unwrap().unwrap().nullish().meta({ description: 'IANA name of the zone of the date.' }),
    program: label.nullish(),
    programAuthor: label.nullish(),
    programLengthWeeks: session.programLengthWeeks.unwrap().unwrap().nullish(),
    phase: session.phase,
    week: session.week,
    isDeloadWeek: session.isDeloadWeek,
    focus: label.nullable().default(null),
    exercises: z.array(fileExerciseSchema).min(1, rule('rules.oneExercise')).max(200),
    sessionDurationMinutes: session.durationMinutes.meta({ description: 'Minutes.' }),
    bodyWeightKg: session.bodyWeightKg
      .unwrap()
      .unwrap()
      .nullish()
      .meta({ description: 'Kilograms that the lifter weighed then.' }),
    notes: notesSchema.unwrap().unwrap().nullish(),
    source: session.source.unwrap().unwrap().nullish().meta({ description: 'Where the session was read from.' }),
    revision: z.int().min(0).max(LAST_REVISION).nullish().meta({ description: 'Counts the saves of this session.' }),
    contentHash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .nullish()
      .meta({ description: 'SHA-256 of this file without the line of this key.' }),
  })
  .meta({ title: 'Training session log', description: `One workout, version ${FILE_VERSION} of the format.` })
export type SessionFile = z.output<typeof fileSchema>
