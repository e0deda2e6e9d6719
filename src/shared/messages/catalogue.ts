import type { en } from './en.ts'

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

/** What every language must have: the keys of the English catalogue. */
export type Catalogue = Words<typeof en>
