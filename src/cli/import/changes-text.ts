import { print } from '#cli/output.ts'
import type { ImportChange } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'

/** Changed sessions, and lines of each, that a screen shows; `--json` has more. */
const SHOWN = 10
const SHOWN_LINES = 40

function printChange({ id, date, focus, source, line, diff }: ImportChange): void {
  print(`  ${[date, focus, `(${id})`].filter((part) => part !== null).join(' ')}  ${source}:${line}`)
  for (const { sign, text } of diff.slice(0, SHOWN_LINES)) print(`    ${sign} ${text}`)
  if (diff.length > SHOWN_LINES) print(`    ${t('cli.import.more', { count: diff.length - SHOWN_LINES })}`)
}

/** Prints in which lines saved sessions and their sources differ. */
export function printChanges(changes: readonly ImportChange[]): void {
  if (changes.length === 0) return
  print(t(changes.some(({ replace }) => replace) ? 'cli.import.changes.replaced' : 'cli.import.changes.left'))
  for (const change of changes.slice(0, SHOWN)) printChange(change)
  if (changes.length > SHOWN) print(`  ${t('cli.import.more', { count: changes.length - SHOWN })}`)
}
