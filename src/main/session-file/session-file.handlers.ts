import { basename } from 'node:path'
import type { Events } from '#main/events.ts'
import type { HandlersOf } from '#main/handlers.ts'
import type { Platform } from '#main/platform/platform.ts'
import type { SessionFileService } from './session-file.service.ts'

/** Routes for looking at a session file and taking it in. */
export function sessionFileHandlers(
  files: SessionFileService,
  platform: Platform,
  events: Events,
  opened: (path: string) => void,
): HandlersOf<'sessionFile'> {
  return {
    'sessionFile.choose': async () => {
      const chosen = await platform.chooseSessionFile()
      if (chosen === 'cancelled' || chosen === 'unavailable') return { status: chosen }
      const preview = await files.previewPath(chosen.path)
      if (preview.status === 'session') opened(chosen.path)
      return { status: 'chosen', preview }
    },
    'sessionFile.preview': ({ name, base64 }) => files.preview(basename(name), Buffer.from(base64, 'base64'), null),
    'sessionFile.ofSession': ({ id }) => files.previewOf(id),
    'sessionFile.import': async ({ base64, replace }) => {
      const saved = await files.take(Buffer.from(base64, 'base64'), { replace })
      events.emit({ type: 'changed', feature: 'sessions' })
      return saved
    },
  }
}
