import { type CommonOptions, withApp } from '#cli/context.ts'
import { complain } from '#cli/output.ts'
import { call } from '#main/call.ts'
import type { Comparison, Repair, Side } from '#shared/contract/comparison.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { compareCopies } from './compare.ts'

/** A repair, and whether it was done. */
export type DoneRepair = Repair & { done: boolean }

const isSame = (a: Repair, b: Repair): boolean =>
  a.action === b.action && a.file === b.file && a.session?.id === b.session?.id

/** What would be done where a person chose one side for every file that differs. */
export function choicesOf({ findings }: Comparison, take: Side | undefined): Repair[] {
  if (take === undefined) return []
  const action = take === 'file' ? 'takeFile' : 'takeDatabase'
  return findings
    .filter(({ isChoice }) => isChoice)
    .map(({ file, session }) => ({ action, file, session, words: t(`health.repairs.${action}`, { file: file ?? '' }) }))
}

/** Does what a start of the app does, then what was chosen; answers how the copies are afterwards, and what was done. */
export async function repairCopies(
  options: CommonOptions,
  before: Comparison,
  take: Side | undefined,
): Promise<{ after: Comparison; repaired: DoneRepair[] }> {
  const chosen: DoneRepair[] = []
  await withApp(options, async (app) => {
    for (const choice of choicesOf(before, take)) {
      const { file, session } = choice
      if (file === null || session === null || take === undefined) continue
      try {
        await call(app, 'health.resolve', { id: session.id, file, take })
        chosen.push({ ...choice, done: true })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        complain(error.message)
        chosen.push({ ...choice, done: false })
      }
    }
  })
  const after = await compareCopies(options)
  const isLeft = (repair: Repair): boolean => after.repairs.some((left) => isSame(left, repair))
  return { after, repaired: [...before.repairs.map((repair) => ({ ...repair, done: !isLeft(repair) })), ...chosen] }
}
