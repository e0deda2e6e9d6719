import type { App } from '#main/app.ts'
import { sessionErrors } from '#shared/contract/sessions.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** The id that begins with what was given; `SESSION_NOT_FOUND` when none or several do. */
export async function findSession(app: Pick<App, 'findSessionIds'>, given: string): Promise<string> {
  const ids = await app.findSessionIds(given.toLowerCase())
  const [id] = ids
  if (id !== undefined && ids.length === 1) return id
  throw new AppError(
    sessionErrors.NOT_FOUND,
    t(ids.length === 0 ? 'cli.errors.noSession' : 'cli.errors.manySessions', { id: given }),
  )
}
