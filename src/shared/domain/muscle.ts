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

/** Whether sets of it are counted towards a target, as those of what no single muscle stands for are not. */
export const isTargeted = (muscle: string): boolean => muscle !== 'cardio' && muscle !== 'mobility'
