import type { Input, Output, RouteName } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { bridge } from './bridge.ts'

/** The code of a call that got no answer: the host is gone or refused it. */
const UNREACHABLE = 'UNREACHABLE'

/**
 * Calls a route and gives back what it answers.
 * Throws the `AppError` the route failed with, or one with the code `UNREACHABLE` when no answer came.
 */
export async function call<R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>> {
  const answer = await bridge()
    .call(route, input)
    .catch((cause: unknown) => {
      throw new AppError(UNREACHABLE, t('shell.unreachable'), null, { cause })
    })
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.details)
  return answer.data as Output<R>
}

/** The words of a failure for the person in front of the screen. */
export const reasonOf = (error: unknown): string => (error instanceof AppError ? error.message : t('shell.failed'))

/** The code of a failure, to branch on. */
export const codeOf = (error: unknown): string | null => (error instanceof AppError ? error.code : null)
