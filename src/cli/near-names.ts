import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const nameOf = (proposal: unknown): string =>
  typeof proposal === 'object' && proposal !== null && 'name' in proposal ? String(proposal.name) : String(proposal)

/** The names that are near one that nobody knows, as the details of its error have them. */
function proposalsOf(error: unknown): string[] {
  const details = error instanceof AppError ? error.details : null
  const isProposing = typeof details === 'object' && details !== null && 'proposals' in details
  return isProposing && Array.isArray(details.proposals) ? details.proposals.map(nameOf) : []
}

/** Runs something that may be asked for a name nobody knows; its error then says which names are near it. */
export async function withNearNames<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const names = proposalsOf(error)
    if (!(error instanceof AppError) || names.length === 0) throw error
    const near = t('cli.suggest.near', { names: names.join(', ') })
    throw new AppError(error.code, `${error.message} ${near}`, error.details, { cause: error })
  }
}
