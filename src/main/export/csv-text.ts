import { stringify } from 'csv-stringify/sync'

/** One value of a table: text, a number, or nothing. */
export type Cell = string | number | null

// What a spreadsheet may take for a formula: OWASP, CSV injection.
const FORMULA = String.raw`[=+\-@\t\r\n＝＋－＠]`
const BEGINS_FORMULA = new RegExp(`^${FORMULA}`)
// Behind any apostrophes, so that one more can be told from those that were there; and apostrophes alone, so that '' is
// not the same as nothing.
const NEEDS_APOSTROPHE = new RegExp(`^'*(?:${FORMULA}|$)`)
const HAS_APOSTROPHE = new RegExp(`^'+(?:${FORMULA}|$)`)

/** Whether a spreadsheet may run a text as a formula. */
export const isFormulaLike = (text: string): boolean => BEGINS_FORMULA.test(text)

/** A text that no spreadsheet runs as a formula, for tables of others: an apostrophe stands before what could be one. */
export const guardText = (text: string): string => (isFormulaLike(text) ? `'${text}` : text)

/** A text that no spreadsheet runs as a formula, for our own table: `unprotectText` gives it back as it was. */
export const protectText = (text: string): string => (NEEDS_APOSTROPHE.test(text) ? `'${text}` : text)

/** The text that `protectText` was given. */
export const unprotectText = (text: string): string => (HAS_APOSTROPHE.test(text) ? text.slice(1) : text)

/** Rows as RFC 4180 has them: text always in quotes, numbers bare, nothing for null. Formulas are not looked for here. */
export const csvLines = (rows: readonly Cell[][], lineEnd: '\n' | '\r\n'): string =>
  rows.length === 0 ? '' : stringify([...rows], { quoted_string: true, record_delimiter: lineEnd })
