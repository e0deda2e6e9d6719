import type { Input, Output, RouteName } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors.ts'
import type { Dispatch } from './dispatch.ts'

/** Calls a route of an app; a failure is thrown as an `AppError`. */
export async function call<R extends RouteName>(
  app: { dispatch: Dispatch },
  route: R,
  input: Input<R>,
): Promise<Output<R>> {
  const result = await app.dispatch(route, input)
  if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.details)
  return result.data as Output<R>
}

/** `call` of whichever app is open at the time. */
export const callsOf =
  (current: () => { dispatch: Dispatch }) =>
  <R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>> =>
    call(current(), route, input)
