import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { listSessionIdsBySource } from '#main/sessions/sessions.repository.ts'
import { SAMPLE, type SamplesService } from './samples.service.ts'

/** Routes of the sample log. */
export function sampleHandlers(samples: SamplesService, events: Events): HandlersOf<'samples'> {
  const changed = (): void => events.emit({ type: 'changed', feature: 'sessions' })
  return {
    'samples.count': async (_input, db) => (await listSessionIdsBySource(db, SAMPLE)).length,
    'samples.add': async () => {
      const added = await samples.add()
      changed()
      return { added }
    },
    'samples.remove': async () => {
      const removed = await samples.remove()
      changed()
      return { removed }
    },
  }
}
