import { z } from 'zod'

/** Every muscle an exercise can name. Work that no single muscle stands for is `cardio` or `mobility`. */
// biome-ignore format: a word list
export const MUSCLES = [
  'chest', 'upper chest', 'front delts', 'side delts', 'rear delts', 'rotator cuff', 'traps', 'upper back', 'lats',
  'lower back', 'biceps', 'triceps', 'forearms', 'abs', 'obliques', 'hip flexors', 'glutes', 'quads', 'hamstrings',
  'adductors', 'abductors', 'calves', 'tibialis', 'neck', 'cardio', 'mobility',
] as const

export const muscleSchema = z.enum(MUSCLES)
export type Muscle = z.output<typeof muscleSchema>

/** Muscles that few people train by themselves, parts of others, and what no single muscle stands for. */
// biome-ignore format: a word list
const UNTARGETED = new Set<string>([
  'upper chest', 'rotator cuff', 'traps', 'lower back', 'forearms', 'obliques', 'hip flexors', 'adductors', 'abductors',
  'tibialis', 'neck', 'cardio', 'mobility',
] satisfies Muscle[])

/** Whether sets of it are counted towards the common target; the others have one only if a person gives it to them. */
export const isTargeted = (muscle: string): boolean => !UNTARGETED.has(muscle)

/** The muscle that another is a part of: what trains the part trains the whole. */
export const wholeOf = (muscle: string): Muscle | null => (muscle === 'upper chest' ? 'chest' : null)
