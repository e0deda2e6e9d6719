import type { HandlersOf } from '#main/handlers.ts'
import type { Analytics } from './analytics.service.ts'
import { analyticsRoutes } from './answers.ts'

/** Routes of analytics: each question goes as it is to whoever answers it. */
export function analyticsHandlers({ ask }: Analytics): HandlersOf<'analytics'> {
  const handlers = analyticsRoutes.map((route) => [route, (input: unknown, db: never) => ask(route, input, db)])
  // `analyticsRoutes` are the keys of a map that has an answer to every route.
  return Object.fromEntries(handlers) as HandlersOf<'analytics'>
}
