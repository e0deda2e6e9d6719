import { z } from 'zod'

/** A route reads (`query`), changes something (`command`), or asks the person, the system or work under way (`ask`). All is JSON. */
type Kind = 'query' | 'command' | 'ask'

export interface Route<K extends Kind = Kind, I = z.ZodType, O = z.ZodType> {
  kind: K
  input: I
  output: O
}

/** A route that only reads: it gets a read-only database. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<'query', I, O> => ({
  kind: 'query',
  input,
  output,
})

/** A route that changes something: commands run one at a time. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<'command', I, O> => ({
  kind: 'command',
  input,
  output,
})

/**
 * A route that asks a person, another program, or work under way to end: it changes nothing of ours itself, so it holds up no
 * command and waits for none, not even for one that waits for that work.
 */
export const ask = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Route<'ask', I, O> => ({
  kind: 'ask',
  input,
  output,
})

/** The input of a route that needs none. */
export const nothing = z.null()

type Contract = Record<string, Route>

/** What a caller passes to a route of a contract. */
export type InputOf<C extends Contract, R extends keyof C> = z.input<C[R]['input']>
/** What a handler is given: the parsed input. */
type ParsedOf<C extends Contract, R extends keyof C> = z.output<C[R]['input']>
/** What a route answers. */
export type OutputOf<C extends Contract, R extends keyof C> = z.output<C[R]['output']>
/** The names of the routes of one kind. */
export type RoutesOfKind<C extends Contract, K extends Route['kind']> = {
  [R in keyof C]: C[R]['kind'] extends K ? R : never
}[keyof C]

/** The handlers a contract needs: one for each route, none besides. Queries are given a database that cannot write. */
export type HandlersFor<C extends Contract, ReadDb> = {
  [R in keyof C]: C[R]['kind'] extends 'query'
    ? (input: ParsedOf<C, R>, db: ReadDb) => Promise<OutputOf<C, R>>
    : (input: ParsedOf<C, R>) => Promise<OutputOf<C, R>>
}
