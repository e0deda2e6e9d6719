import { errnoOf } from '#main/lib/disk.ts'
import { updateErrors } from '#shared/contract/updates.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const OF_THE_DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR', 'EISDIR'])
/** What Chromium and Node say where nobody answers, or not in time. */
const OF_THE_NETWORK = /net::ERR_|ENOTFOUND|EAI_AGAIN|ECONN|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|timed out|aborted/i
/** A status of HTTP in the words of electron-updater. */
const STATUS = /HTTP_ERROR_(\d{3})|status (\d{3})/

/** Nothing that can be used was answered. */
export const uselessAnswer = (detail: string): AppError =>
  new AppError(updateErrors.SOURCE, t('updates.errors.source', { detail }), { detail })

export const unsigned = (): AppError => new AppError(updateErrors.UNSIGNED, t('updates.errors.unsigned'))

const offline = (cause: unknown): AppError =>
  new AppError(updateErrors.OFFLINE, t('updates.errors.offline'), null, { cause })

/** What was downloaded could not be put in place. */
export function notInstalled(error: unknown): unknown {
  const known = describeUpdateProblem(error)
  if (known instanceof AppError) return known
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 200)
  return new AppError(updateErrors.INSTALL, t('updates.errors.cannotInstall', { detail }), { detail }, { cause: error })
}

function ofCode(code: string): AppError | null {
  if (code === 'ERR_CHECKSUM_MISMATCH') return new AppError(updateErrors.DAMAGED, t('updates.errors.damaged'))
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return unsigned()
  if (code.startsWith('ERR_UPDATER_')) return uselessAnswer(t('updates.errors.unreadable'))
  if (OF_THE_DISK.has(code)) return new AppError(updateErrors.DISK, t('updates.errors.disk', { code }), { errno: code })
  return null
}

/** A failure of electron-updater, the network or the disk in words; what nobody foresaw comes back as it is. */
export function describeUpdateProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  const code = errnoOf(error) ?? ''
  const known = ofCode(code)
  if (known) return known
  const said = `${code} ${error.message}`
  const [, status = null, other = null] = STATUS.exec(said) ?? []
  if (status ?? other) {
    return uselessAnswer((status ?? other) === '404' ? t('updates.errors.nothingThere') : `HTTP ${status ?? other}`)
  }
  return OF_THE_NETWORK.test(said) ? offline(error) : error
}
