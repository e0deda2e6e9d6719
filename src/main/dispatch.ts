import { type Contract, contract, type Handlers, type RouteName } from '#shared/contract/index.ts'
import { AppError, frameworkErrors, type Result } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { AppEnv } from './env.ts'
import { describeError } from './lib/log.ts'
import { createSerial } from './lib/serial.ts'

/** Answers one call of a route; always resolves. */
export type Dispatch = (route: string, input: unknown) => Promise<Result<unknown>>

/** Commands that come every few seconds while somebody works: the log would hold nothing else. */
const UNTOLD: readonly string[] = ['drafts.update', 'import.upload']

type AnyHandler<ReadDb> = (input: unknown, db: ReadDb) => Promise<unknown>

const hasRoute = (handlers: object, route: string): route is RouteName =>
  Object.hasOwn(contract, route) && Object.hasOwn(handlers, route)

function parseInput(route: RouteName, input: unknown): unknown {
  const parsed = contract[route].input.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  throw new AppError(frameworkErrors.INVALID_INPUT, t('app.errors.invalidInput', { route }), { issues })
}

function assertOutput<R extends RouteName>(route: R, output: unknown): void {
  const schema: Contract[R]['output'] = contract[route].output
  schema.parse(output)
  if (JSON.stringify(JSON.parse(JSON.stringify(output))) !== JSON.stringify(output)) {
    throw new Error(`The answer of ${route} is not JSON.`)
  }
}

/**
 * Makes the one door of the app: looks the route up among those that are handled, parses the input, runs the handler, and
 * turns whatever is thrown into a `Result`. Queries are given the read-only database; commands run one at a time. The log is
 * told of each command how it ended, never with what.
 */
export function createDispatch<ReadDb>(
  handlers: Partial<Handlers<ReadDb>>,
  readDb: ReadDb,
  env: Pick<AppEnv, 'log' | 'newId' | 'checkOutputs'>,
): Dispatch {
  const inTurn = createSerial()

  async function answer(route: string, input: unknown): Promise<unknown> {
    if (!hasRoute(handlers, route)) throw new AppError(frameworkErrors.UNKNOWN_ROUTE, t('app.errors.unknownRoute'))
    const parsed = parseInput(route, input)
    const handler = handlers[route] as AnyHandler<ReadDb>
    const run = () => handler(parsed, readDb)
    const output = await (contract[route].kind === 'command' ? inTurn(run) : run())
    if (env.checkOutputs) assertOutput(route, output)
    return output
  }

  async function resultOf(route: string, input: unknown, correlationId: string): Promise<Result<unknown>> {
    try {
      return { ok: true, data: await answer(route, input) }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: error.toFailure() }
      env.log('error', 'A call failed', { route, correlationId, ...describeError(error) })
      const message = t('app.errors.internal', { correlationId })
      return { ok: false, error: { code: frameworkErrors.INTERNAL, message, details: { correlationId } } }
    }
  }

  const isTold = (route: string): boolean =>
    hasRoute(handlers, route) && contract[route].kind === 'command' && !UNTOLD.includes(route)

  return async (route, input) => {
    const correlationId = env.newId()
    const since = performance.now()
    const result = await resultOf(route, input, correlationId)
    if (isTold(route)) {
      const outcome = result.ok ? 'ok' : result.error.code
      env.log('info', 'A call was answered', {
        route,
        correlationId,
        outcome,
        ms: Math.round(performance.now() - since),
      })
    }
    return result
  }
}
