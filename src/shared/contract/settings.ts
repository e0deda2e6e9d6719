import { z } from 'zod'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { command, nothing, query } from './route.ts'

/** Everything a person can set. `theme` and `language` 'system' follow the operating system. */
export const settingsSchema = z.strictObject({
  userId: z.string().min(1).max(200).default('1'),
  userName: z.string().max(200).default(''),
  unit: weightUnitSchema.default('kg'),
  weekStart: z.enum(['monday', 'sunday', 'saturday']).default('monday'),
  effortScale: z.enum(['rpe', 'rir']).default('rpe'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'de']).default('system'),
  jsonExport: z.boolean().default(true),
})
export type Settings = z.output<typeof settingsSchema>

export const settingsRoutes = {
  'settings.get': query(nothing, settingsSchema),
  'settings.update': command(settingsSchema.partial(), settingsSchema),
}
