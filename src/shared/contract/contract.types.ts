/** Compile-time tests of the contract's types; nothing here runs. */
import { z } from 'zod'
import type { CommandName, Input, Output, QueryName, RouteName } from './index.ts'
import { command, type HandlersFor, query } from './route.ts'

const routes = {
  'notes.get': query(z.strictObject({ id: z.string() }), z.string()),
  'notes.rename': command(z.strictObject({ id: z.string(), name: z.string().default('') }), z.null()),
}
interface ReadDb {
  read(): string
}
type NoteHandlers = HandlersFor<typeof routes, ReadDb>

export const complete: NoteHandlers = {
  'notes.get': async ({ id }, db) => id + db.read(),
  'notes.rename': async ({ name }) => (name.length > 0 ? null : null),
}

// @ts-expect-error a handler is missing
export const missing: NoteHandlers = { 'notes.get': async () => '' }

export const undeclared: NoteHandlers = {
  ...complete,
  // @ts-expect-error no such route
  'notes.burn': async () => null,
}

export const wrongOutput: NoteHandlers = {
  ...complete,
  // @ts-expect-error a title is text
  'notes.get': async () => 1,
}

export const writingQuery: NoteHandlers = {
  ...complete,
  // @ts-expect-error a query's database cannot write
  'notes.get': async (_input, db) => db.write(),
}

export const commandWithDb: NoteHandlers = {
  ...complete,
  // @ts-expect-error a command is given no read-only database
  'notes.rename': async (_input, db: ReadDb) => (db.read() ? null : null),
}

// @ts-expect-error an unknown route
export const unknownRoute: RouteName = 'sessions.burn'

// @ts-expect-error a command is no query
export const commandAsQuery: QueryName = 'sessions.delete'

// @ts-expect-error a query is no command
export const queryAsCommand: CommandName = 'sessions.get'

// @ts-expect-error the id is missing
export const noId: Input<'sessions.get'> = {}

export const defaultsMayBeLeftOut: Input<'sessions.list'> = {}

// @ts-expect-error null is no stored session
export const noSession: Output<'sessions.get'> = null
