import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { openedErrors } from '#shared/contract/opened.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { Opened } from './opened.service.ts'
import type { RecentFiles } from './recent-files.ts'

interface Ports {
  opened: Opened
  recent: RecentFiles
  events: Events
}

/** Routes of the files that were opened last. The page names no path that is not one of them. */
export const openedHandlers = ({ opened, recent, events }: Ports): HandlersOf<'opened'> => ({
  'opened.recent': async () => recent.list(),
  'opened.again': async ({ path }) => {
    if (!recent.list().some((file) => file.path === path)) {
      throw new AppError(openedErrors.NOT_RECENT, t('app.errors.notRecent'))
    }
    await opened.open([path])
    return null
  },
  'opened.forget': async () => {
    recent.clear()
    events.emit({ type: 'changed', feature: 'opened' })
    return null
  },
})
