import { formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'

type Counted =
  | 'preview.sessions'
  | 'preview.sets'
  | 'preview.warmups'
  | 'preview.files'
  | 'preview.new'
  | 'preview.duplicates'
  | 'preview.changed'
  | 'preview.failed'
  | 'preview.refused'
  | 'preview.import'
  | 'preview.replace'
  | 'problems.errors'
  | 'problems.warnings'
  | 'skipped.rows'
  | 'skipped.moreRows'
  | 'names.takeFirst'
  | 'names.known'
  | 'names.open'
  | 'changes.all'
  | 'files.badSessions'

/** So many of something, in words: `3,772 working sets`. */
export const counted = (key: Counted, count: number): string =>
  t(`importScreen.${key}`, { count, shown: formatNumber(count) })
