import type { ReadDb } from '#main/db/schema.ts'
import type { HandlersFor } from '#shared/contract/route.ts'
import type { updateRoutes } from '#shared/contract/updates.ts'
import type { Updates } from './updates.service.ts'

/** Routes of new versions of the app. */
export const updateHandlers = (updates: Updates): HandlersFor<typeof updateRoutes, ReadDb> => ({
  'updates.status': async () => updates.status(),
  'updates.check': async () => updates.check(),
  'updates.download': async ({ version }) => updates.download(version),
  'updates.install': async ({ version }) => updates.install(version),
  'updates.cancel': () => updates.cancel(),
})
