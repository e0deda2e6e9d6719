import fc from 'fast-check'
import { sessionFileName } from '#main/session-file/file-name.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { sessionNumber } from './sessions.ts'

/** What a person does to one of a few sessions; `dies` after so many calls of the app. */
interface Deed {
  is: 'save' | 'remove' | 'restore'
  n: number
  focus: string
  dies: number | null
}

/** One of the copies is gone when the app is opened again. */
interface Loss {
  is: 'lose database' | 'lose files'
}
/** What happens to a log. */
export type Event =
  | Deed
  /** The app is opened again, and may die while it makes the two copies agree. */
  | { is: 'restart'; dies: number | null }
  | Loss

const dies = fc.option(fc.nat(80), { freq: 2 })

export const history: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        is: fc.constantFrom('save' as const, 'save' as const, 'remove' as const, 'restore' as const),
        n: fc.integer({ min: 1, max: 3 }),
        focus: fc.constantFrom('a', 'b', 'c'),
        dies,
      }),
    },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('restart' as const), dies }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('lose database' as const, 'lose files' as const) }) },
  ),
  { minLength: 1, maxLength: 12 },
)

/** What must be known of a session: its content and revision, and whether it is deleted. */
interface Known {
  focus: string
  revision: number
  isDeleted: boolean
}
/** Sessions by number. */
export type Model = ReadonlyMap<number, Known>

export const isLoss = (event: Event): event is Loss => event.is === 'lose database' || event.is === 'lose files'

/** What a log is after an event that was not interrupted; the same where the app has to refuse it. */
export function after(model: Model, event: Event): Model {
  if (event.is === 'lose database') return new Map([...model].filter(([, { isDeleted }]) => !isDeleted))
  if (event.is === 'restart' || isLoss(event)) return model
  const { n, focus } = event
  const known = model.get(n)
  const revision = (known?.revision ?? 0) + 1
  const become = (next: Known): Model => new Map([...model, [n, next]])
  switch (event.is) {
    case 'save':
      return known && !known.isDeleted && known.focus === focus ? model : become({ focus, revision, isDeleted: false })
    case 'remove':
      return !known || known.isDeleted ? model : become({ ...known, revision, isDeleted: true })
    case 'restore':
      return known?.isDeleted ? become({ ...known, revision, isDeleted: false }) : model
  }
}

/** The session files there must be, by name. */
export const filesOf = (model: Model): Record<string, string> =>
  Object.fromEntries(
    [...model]
      .filter(([, { isDeleted }]) => !isDeleted)
      .map(([n, { focus, revision }]) => {
        const session = sessionNumber(n, focus)
        const text = Buffer.from(serializeSession(session, revision)).toString('latin1')
        return [sessionFileName(session, () => false), text]
      }),
  )
