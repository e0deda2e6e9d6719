import type { Handlers } from '#shared/contract/index.ts'
import type { ReadDb } from './db/schema.ts'

/** The handlers of one feature: those of the contract's routes that begin with its noun. */
export type HandlersOf<Feature extends string> = {
  [R in keyof Handlers<ReadDb> as R extends `${Feature}.${string}` ? R : never]: Handlers<ReadDb>[R]
}
