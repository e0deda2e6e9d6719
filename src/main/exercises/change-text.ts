import { z } from 'zod'
import { t } from '#shared/messages/index.ts'
import { shownName } from './exercise-name.ts'

/** What a change did, by the names that things had then. */
export const changeSummarySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), name: z.string() }),
  z.strictObject({ kind: z.literal('save'), name: z.string() }),
  z.strictObject({ kind: z.literal('reset'), name: z.string() }),
  z.strictObject({ kind: z.literal('rename'), name: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('merge'), into: z.string(), names: z.array(z.string()) }),
])
export type ChangeSummary = z.output<typeof changeSummarySchema>

const MAX_NAMED = 3

/** A change in words. */
export function changeText(summary: ChangeSummary): string {
  switch (summary.kind) {
    case 'create':
    case 'save':
    case 'reset':
      return t(`exercises.change.${summary.kind}`, { name: shownName(summary.name) })
    case 'rename':
      return t('exercises.change.rename', { name: shownName(summary.name), to: shownName(summary.to) })
    case 'merge': {
      const names = summary.names
        .slice(0, MAX_NAMED)
        .map((name) => t('exercises.change.quoted', { name: shownName(name) }))
      const more = summary.names.length - names.length
      const all = names.join(', ') + (more > 0 ? t('exercises.change.more', { count: more }) : '')
      return t('exercises.change.merge', { names: all, into: shownName(summary.into) })
    }
  }
}
