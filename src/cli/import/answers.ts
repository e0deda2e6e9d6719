import { complain } from '#cli/output.ts'
import type { Ask } from '#cli/terminal.ts'
import type { DryImporter } from '#main/import/dry-run.ts'
import type { Prepared, Read } from '#main/import/importer.ts'
import { type ImportAnswers, importAnswersSchema } from '#shared/contract/import.ts'
import { type DistanceUnit, distanceUnitSchema } from '#shared/contract/import-source.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { type WeightUnit, weightUnitSchema } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { chooseUnit } from './units.ts'

/** What the command line says about what files leave open. */
export interface Said {
  unit?: WeightUnit
  distanceUnit?: DistanceUnit
  /** Exercises whose weight is the lifter's; `false`: it is of none. */
  bodyWeight?: string[] | false
  replace?: boolean
}

/** What is said of body weights; a name that nothing is open about is told. */
function bodyWeightsOf({ preview }: Prepared, { bodyWeight }: Said): ImportAnswers['bodyWeights'] {
  if (bodyWeight === false) return preview.bodyWeights.map(({ name }) => ({ name, isBodyWeight: false }))
  const open = new Set(preview.bodyWeights.map(({ name }) => exerciseKey(name)))
  const named = bodyWeight ?? []
  for (const name of named) if (!open.has(exerciseKey(name))) complain(t('cli.import.bodyWeight.notOpen', { name }))
  return named.map((name) => ({ name, isBodyWeight: true }))
}

/**
 * Prepares what was read with what the command line says of it, asking for units where somebody can be asked (`ask`); where
 * nothing is said, guesses hold.
 */
export async function prepareAnswered(
  importer: DryImporter,
  read: Read,
  said: Said,
  ask: Ask | null,
  signal: AbortSignal,
): Promise<Prepared> {
  let answers = importAnswersSchema.parse({ replace: said.replace ? 'all' : [] })
  let prepared = await importer.prepare(read, answers, signal)
  async function answer(more: Partial<ImportAnswers>): Promise<void> {
    answers = { ...answers, ...more }
    prepared = await importer.prepare(read, answers, signal)
  }
  const sources = prepared.preview.units.map(({ source }) => source)
  const weightQuestion = { of: 'weight', units: weightUnitSchema.options, given: said.unit } as const
  const weight = await chooseUnit(prepared, weightQuestion, ask, signal)
  if (weight) await answer({ units: sources.map((source) => ({ source, weight, distance: null })) })
  const distanceQuestion = { of: 'distance', units: distanceUnitSchema.options, given: said.distanceUnit } as const
  const distance = await chooseUnit(prepared, distanceQuestion, ask, signal)
  if (distance) await answer({ units: sources.map((source) => ({ source, weight, distance })) })
  const bodyWeights = bodyWeightsOf(prepared, said)
  if (bodyWeights.length > 0) await answer({ bodyWeights })
  return prepared
}
