import { z } from 'zod'

/** Everything an exercise is done with. */
// biome-ignore format: a word list
export const EQUIPMENT = [
  'barbell', 'dumbbell', 'kettlebell', 'cable', 'machine', 'smith machine', 'bodyweight', 'ez bar', 'trap bar', 'safety bar',
  'landmine', 'band', 'plate', 'rings', 'suspension trainer', 'medicine ball', 'stability ball', 'ab wheel', 'gripper', 'rope',
  'sled', 'odd object', 'none',
] as const

export const equipmentSchema = z.enum(EQUIPMENT)
export type Equipment = z.output<typeof equipmentSchema>
