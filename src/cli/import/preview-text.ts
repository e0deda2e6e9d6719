import { complain, print } from '#cli/output.ts'
import { formatProblem, type Problem } from '#cli/problem.ts'
import { table } from '#cli/table.ts'
import type { ImportPreview } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import { printChanges } from './changes-text.ts'

/** Entries of one list on a screen; `--json` has all. */
const SHOWN = 50
const SHOWN_LINES = 10

/** Writes a list under its title, cut where it is long. */
function section(title: string, lines: readonly string[], write: (line: string) => void = print): void {
  if (lines.length === 0) return
  write(title)
  for (const line of lines.slice(0, SHOWN)) write(`  ${line}`)
  if (lines.length > SHOWN) write(`  ${t('cli.import.more', { count: lines.length - SHOWN })}`)
}

type Counts = Pick<ImportPreview['totals'], 'sessions' | 'workingSets' | 'warmupSets'>

const countHeads = (): string[] => [t('cli.import.sessions'), t('cli.import.workingSets'), t('cli.import.warmupSets')]
const counts = ({ sessions, workingSets, warmupSets }: Counts): number[] => [sessions, workingSets, warmupSets]

function printCounts({ formats, years }: ImportPreview): void {
  if (formats.length === 0) return
  const ofFormats = formats.map((one) => [one.format, one.files, ...counts(one)])
  print(table([t('cli.import.format'), t('cli.import.files'), ...countHeads()], ofFormats))
  if (years.length === 0) return
  print()
  print(
    table(
      [t('cli.import.year'), ...countHeads()],
      years.map((one) => [one.year, ...counts(one)]),
    ),
  )
}

const unitLines = ({ units }: ImportPreview): string[] =>
  units.flatMap(({ source, weight, distance }) => [
    ...(weight ? [t('cli.import.units.weight.used', { source, unit: weight.answer, why: weight.why })] : []),
    ...(distance ? [t('cli.import.units.distance.used', { source, unit: distance.answer })] : []),
  ])

const bodyWeightLines = ({ bodyWeights }: ImportPreview): string[] =>
  bodyWeights.map(({ name, sets, minKg, maxKg, answer }) =>
    t(`cli.import.bodyWeight.${answer ? 'own' : 'load'}`, { name, count: sets, minKg, maxKg }),
  )

const nameLines = ({ names }: ImportPreview): string[] =>
  names
    .filter(({ status }) => status === 'doubtful' || status === 'unknown')
    .map(({ name, sets, proposals }) => {
      const line = t('cli.import.names.name', { name, count: sets })
      const proposed = proposals.map((proposal) => proposal.name).join(', ')
      return proposed === '' ? line : `${line} ${t('cli.import.names.proposals', { proposed })}`
    })

const skippedLines = ({ skipped }: ImportPreview): string[] =>
  skipped.map(({ reason, count, places }) => {
    const where = places.slice(0, SHOWN_LINES).map(({ source, line }) => `${source}:${line}`)
    return `${t(`importScreen.skipped.${reason}`)}: ${count} (${where.join(', ')}${count > where.length ? ' …' : ''})`
  })

const leftLines = ({ files }: ImportPreview): string[] =>
  files.flatMap(({ source, leftColumns }) => (leftColumns.length > 0 ? [`${source}: ${leftColumns.join(', ')}`] : []))

function printTotals({ totals, changes }: ImportPreview): void {
  const { new: added, duplicates, failed, changed } = totals
  const replaced = changes.filter(({ replace }) => replace).length
  const parts = [
    t('cli.import.totals.new', { count: added }),
    duplicates > 0 ? t('cli.import.totals.duplicates', { count: duplicates }) : '',
    changed > 0 ? t(`cli.import.totals.${replaced > 0 ? 'replaced' : 'changed'}`, { count: changed }) : '',
    failed > 0 ? t('cli.import.totals.failed', { count: failed }) : '',
  ]
  print(parts.filter((part) => part !== '').join(', '))
}

/** Prints what an import would do; errors and warnings go to standard error. */
export function printPreview(preview: ImportPreview, problems: readonly Problem[], warnings: readonly Problem[]): void {
  printCounts(preview)
  print()
  section(t('cli.import.units.title'), unitLines(preview))
  section(t('cli.import.bodyWeight.title'), bodyWeightLines(preview))
  section(t('cli.import.names.title'), nameLines(preview))
  section(t('cli.import.skipped'), skippedLines(preview))
  section(t('cli.import.leftColumns'), leftLines(preview))
  printChanges(preview.changes)
  section(t('cli.import.warnings', { count: warnings.length }), warnings.map(formatProblem), complain)
  for (const problem of problems) complain(formatProblem(problem))
  printTotals(preview)
}
