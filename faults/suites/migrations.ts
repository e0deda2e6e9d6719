import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sample } from '#faults/lib/lanes.ts'
import { latestStep, olderSteps, stepOf } from '#faults/lib/older-database.ts'
import { emptyOutcome, type Suite } from '#faults/lib/plan.ts'
import { damageOf } from '#faults/lib/read-state.ts'
import { toSweep } from '#faults/lib/sweep.ts'
import { KILL, sweepScenario } from '#faults/lib/sweep-scenario.ts'
import { skipped } from '#faults/lib/tools.ts'
import { copyTree } from '#faults/lib/tree.ts'
import { databasePath } from '#main/services.ts'

/** What is wrong with the copy that is kept of a database before it is migrated: one that is there is whole, and old. */
function copyProblems(dataDir: string, step: string): string[] {
  const folder = join(dataDir, 'backups')
  const copies = existsSync(folder) ? readdirSync(folder).filter((name) => /^before-migration-.*\.db$/.test(name)) : []
  return copies.flatMap((name) => {
    const copy = join(folder, name)
    const old = stepOf(copy) === step ? [] : [`the copy ${name} is not of ${step}`]
    return [...damageOf(copy), ...old]
  })
}

/** What a killed migration left, before anybody repairs it: the old database or the new one, and a copy if it is the new one. */
function leftBy(step: string) {
  return (dataDir: string): string[] => {
    const aside = `${dataDir}.left`
    copyTree(dataDir, aside)
    const found = stepOf(databasePath(aside))
    const isWhole = found === step || found === latestStep
    const isKept = found !== latestStep || readdirSync(join(aside, 'backups')).some((name) => name.endsWith('.db'))
    const problems = [
      ...(isWhole ? [] : [`the database is at ${found}, between ${step} and ${latestStep}`]),
      ...(isKept ? [] : ['the database is new, and no copy of the old one is kept']),
      ...copyProblems(aside, step),
    ]
    rmSync(aside, { recursive: true })
    return problems
  }
}

/** Kills a start at every call while it brings a log of each older version up to date; at the ends, fails the calls too. */
export const migrations: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const skip = skipped('migrations', 'strace')
  if (skip) return { ...outcome, skipped: [skip] }
  const { items, step: every } = sample(olderSteps, plan.full ? olderSteps.length : 2)
  const steps = items.filter((step) => plan.scenarios?.includes(step) ?? true)
  outcome.allParts = olderSteps
  for (const step of steps) {
    const swept = { ...(await toSweep(plan.work, 'migrate', `older/${step}`)), also: leftBy(step) }
    const isEnd = step === olderSteps[0] || step === olderSteps.at(-1)
    await sweepScenario(swept, plan, {
      few: 6,
      ...(isEnd ? {} : { faults: KILL }),
      name: `migrate from ${step}`,
      part: step,
      outcome,
    })
  }
  if (every > 1) outcome.notes.push(`versions: sampled 1 of ${every}`)
  return outcome
}
