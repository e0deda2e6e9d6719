import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { readSettings } from './settings.repository.ts'
import type { SettingsService } from './settings.service.ts'

/** Routes of the settings. */
export const settingsHandlers = (settings: SettingsService, events: Events): HandlersOf<'settings'> => ({
  'settings.get': (_input, db) => readSettings(db),
  'settings.update': async (patch) => {
    const updated = await settings.update(patch)
    events.emit({ type: 'changed', feature: 'settings' })
    return updated
  },
})
