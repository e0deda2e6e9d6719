import { print } from '#cli/output.ts'
import type { Comparison, Finding } from '#shared/contract/comparison.ts'
import { currentLanguage, t } from '#shared/messages/index.ts'

/** What was done, and what is left to be. */
export interface DoneRepair {
  file: string | null
  words: string
  done: boolean
}

/** Lines of one list: more than that nobody reads. */
const MOST = 40

const size = (bytes: number): string =>
  new Intl.NumberFormat(currentLanguage(), {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(bytes / 1000)

function printList(head: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  print()
  print(head)
  for (const line of lines.slice(0, MOST)) print(`  ${line}`)
  if (lines.length > MOST) print(`  ${t('health.cli.verify.more', { count: lines.length - MOST })}`)
}

const lineOf = ({ file, session, words }: Finding): string =>
  [file ?? session?.id, session?.date, words].filter(Boolean).join('  ')

function printCounts(comparison: Comparison): void {
  const { database, folder } = comparison
  const counts = ['sessions', 'files', 'equal', 'pending', 'missing', 'different', 'unreadable', 'onlyInFiles'] as const
  const paths = { sessions: database, files: folder } as const
  const width = Math.max(...counts.map((name) => t(`health.cli.verify.${name}`).length))
  for (const name of counts) {
    const where = name === 'sessions' || name === 'files' ? paths[name] : null
    const path = where ? `  ${t('health.cli.verify.bytes', { path: where.path, size: size(where.bytes) })}` : ''
    print(`${t(`health.cli.verify.${name}`).padEnd(width)}  ${String(comparison[name]).padStart(7)}${path}`)
  }
}

/** Prints the two copies beside each other, what is amiss, and what a repair would do or did. */
export function printComparison(comparison: Comparison, repaired: readonly DoneRepair[] | null): void {
  const { database, folder, findings, repairs, isWell } = comparison
  printCounts(comparison)
  const problems = [...database.problems, ...(folder.problem === null ? [] : [folder.problem])]
  printList(t('health.cli.verify.amiss'), [...problems, ...findings.map(lineOf)])
  const words = (some: readonly { words: string }[]) => some.map((repair) => repair.words)
  if (repaired) {
    printList(t('health.cli.verify.done'), words(repaired.filter(({ done }) => done)))
    printList(t('health.cli.verify.failed'), words(repaired.filter(({ done }) => !done)))
  } else printList(t('health.cli.verify.would'), words(repairs))
  if (!isWell) return
  print()
  print(t('health.cli.verify.well'))
}
