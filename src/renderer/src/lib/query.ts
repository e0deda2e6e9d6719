import {
  type DataTag,
  MutationCache,
  notifyManager,
  QueryCache,
  QueryClient,
  queryOptions,
  type UnusedSkipTokenOptions,
  type UseMutationResult,
  useMutation,
} from '@tanstack/react-query'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Input, Output, QueryName, RouteName } from '#shared/contract/index.ts'
import { call } from './client.ts'
import { offerRebuild } from './offerRebuild.tsx'

type Feature = Extract<AppEvent, { type: 'changed' }>['feature']

// A box that is ticked shows the new answer before the next frame, not a tick later.
notifyManager.setScheduler(queueMicrotask)

/** Answers are good until main says otherwise; nothing here depends on a network. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: offerRebuild }),
    mutationCache: new MutationCache({ onError: offerRebuild }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })

type KeyOf<R extends QueryName> = readonly [route: R, input: Input<R>]
/** Written out: the compiler would write the whole contract into what it infers. */
type QueryOf<R extends QueryName> = UnusedSkipTokenOptions<Output<R>, Error, Output<R>, KeyOf<R>> & {
  queryKey: DataTag<KeyOf<R>, Output<R>, Error>
}

/** The options of a query of the contract, kept in the cache under `[route, input]`. */
export const queryOf = <R extends QueryName>(route: R, input: Input<R>): QueryOf<R> =>
  queryOptions({ queryKey: [route, input] as const, queryFn: () => call(route, input) })

/** A command of the contract as a mutation. What it changes comes back through `changed` events. */
export const useCommand = <R extends Exclude<RouteName, QueryName>>(
  route: R,
  options: { onSuccess?: (output: Output<R>, input: Input<R>) => void; onError?: (error: Error) => void } = {},
): UseMutationResult<Output<R>, Error, Input<R>> =>
  useMutation<Output<R>, Error, Input<R>>({ mutationFn: (input) => call(route, input), ...options })

/** Whose answers may be old after a change: sessions are counted, listed and compared by other features too. */
const TOUCHED: Record<Feature, readonly string[]> = {
  sessions: [
    'sessions',
    'history',
    'progression',
    'analytics',
    'exercises',
    'health',
    'samples',
    'import.batches',
    'export.preview',
  ],
  drafts: ['drafts'],
  // What is said of changes is in the language of before.
  settings: ['settings', 'progression', 'analytics', 'exercises.changes', 'backups'],
  health: ['health', 'sessions.get'],
  exercises: ['exercises', 'sessions', 'history', 'analytics', 'progression'],
  backups: ['backups'],
  opened: ['opened'],
}

/** Whether the answer kept under a query key may be old after a change of a feature. */
export function isTouchedBy(feature: Feature, queryKey: readonly unknown[]): boolean {
  const route = String(queryKey[0])
  return TOUCHED[feature].some((part) => route === part || route.startsWith(`${part}.`))
}
