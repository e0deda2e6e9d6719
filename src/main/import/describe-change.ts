import { diffLines } from 'diff'
import { writeLog } from '#main/markdown/write-log.ts'
import type { ImportChange } from '#shared/contract/import.ts'
import type { Session } from '#shared/domain/session.ts'

/** Lines around a difference that are shown with it. */
const AROUND = 2

type Line = ImportChange['diff'][number]

function linesOf(before: Session, after: Session): Line[] {
  return (
    diffLines(writeLog(before), writeLog(after), { maxEditLength: 2_000 })?.flatMap(({ value, added, removed }) => {
      const sign = added ? '+' : removed ? '-' : ' '
      return value
        .replace(/\n$/, '')
        .split('\n')
        .map((text): Line => ({ sign, text }))
    }) ?? []
  )
}

/** The lines in which a saved session and one that is read differ, as a log says them, with a little around each. */
export function describeChange(before: Session, after: Session): Line[] {
  const lines = linesOf(before, after)
  const isNear = (at: number): boolean =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' ')
  return lines.filter((_, at) => isNear(at))
}
