import { complain } from '#cli/output.ts'
import type { Ask } from '#cli/terminal.ts'
import type { Prepared } from '#main/import/importer.ts'
import { importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** Which unit of a file is open, and what may be answered. */
interface UnitQuestion<Unit extends string> {
  of: 'weight' | 'distance'
  units: readonly Unit[]
  /** What the command line says. */
  given: Unit | undefined
}

interface Guess {
  source: string
  unit: string
  why: string
}

function guessesOf({ preview: { units } }: Prepared, of: 'weight' | 'distance'): Guess[] {
  if (of === 'weight') {
    return units.flatMap(({ source, weight }) => (weight ? [{ source, unit: weight.guess, why: weight.why }] : []))
  }
  return units.flatMap(({ source, distance }) => (distance ? [{ source, unit: distance.guess, why: '' }] : []))
}

/** The guess of all files, where it is the same. */
function guessInCommon(guesses: readonly Guess[]): string {
  const units = [...new Set(guesses.map(({ unit }) => unit))]
  return units.length === 1 ? (units[0] ?? '') : t('cli.import.units.asGuessed')
}

/** Asks until the answer is a unit; an empty line is the guess: null. */
async function askUnit<Unit extends string>(
  ask: Ask,
  question: string,
  units: readonly Unit[],
  signal: AbortSignal,
): Promise<Unit | null> {
  for (;;) {
    const line = await ask(`${question} `, signal)
    if (line === null) throw new AppError(importErrors.CANCELLED, t('importData.errors.cancelled'))
    const answer = line.trim().toLowerCase()
    const unit = units.find((unit) => unit === answer)
    if (unit || answer === '') return unit ?? null
  }
}

/**
 * The unit of files that do not say it: what the command line says or, where somebody can be asked (`ask`), what is answered.
 * Null where the guesses hold, which are told.
 */
export async function chooseUnit<Unit extends string>(
  prepared: Prepared,
  { of, units, given }: UnitQuestion<Unit>,
  ask: Ask | null,
  signal: AbortSignal,
): Promise<Unit | null> {
  const guesses = guessesOf(prepared, of)
  if (given !== undefined && guesses.length === 0) complain(t(`cli.import.units.${of}.notNeeded`, { unit: given }))
  if (given !== undefined || guesses.length === 0) return given ?? null
  for (const guess of guesses) complain(t(`cli.import.units.${of}.${ask ? 'asked' : 'guessed'}`, { ...guess }))
  const question = t(`cli.import.units.${of}.question`, { units: units.join('/'), guess: guessInCommon(guesses) })
  return ask && askUnit(ask, question, units, signal)
}
