import { z } from 'zod'
import { wellFormed } from '#shared/domain/text.ts'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { command, nothing, query } from './route.ts'

/** Everything a person can set. `theme` and `language` 'system' follow the operating system. */
export const settingsSchema = z.strictObject({
  userId: wellFormed(200).min(1),
  userName: wellFormed(200),
  unit: weightUnitSchema,
  weekStart: z.enum(['monday', 'sunday', 'saturday']),
  effortScale: z.enum(['rpe', 'rir']),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
  jsonExport: z.boolean(),
})
export type Settings = z.output<typeof settingsSchema>

/** What holds until somebody sets something else. */
export const defaultSettings: Settings = {
  userId: '1',
  userName: '',
  unit: 'kg',
  weekStart: 'monday',
  effortScale: 'rpe',
  theme: 'system',
  language: 'system',
  jsonExport: true,
}

export const settingsRoutes = {
  'settings.get': query(nothing, settingsSchema),
  'settings.update': command(settingsSchema.partial(), settingsSchema),
}
