import type { Generated } from 'kysely'
import type { Notice } from '#shared/contract/health.ts'

/** What was found and done, in the order it was. */
export interface NoticesTable {
  id: Generated<number>
  code: Notice['code']
  message: string
  file: string | null
}
