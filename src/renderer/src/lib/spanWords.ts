import type { Span } from '#shared/contract/span.ts'
import { t } from '#shared/messages/index.ts'

/** A program, a phase of it, or everything: `Strength · Phase 3`. */
export function phaseName({ program, phase }: Pick<Span, 'program' | 'phase'>): string {
  if (program === null && phase === null) return t('span.allPhases')
  const inPhase = phase === null ? t('span.wholeProgram') : t('history.phase', { phase })
  return program === null ? inPhase : `${program} · ${inPhase}`
}

/** Which sessions of its days a span leaves out, in words: `Strength · Phase 3, without deloads`; empty for none. */
export function filterText({ program, phase, deloads }: Span): string {
  const parts = [
    program === null && phase === null ? '' : phaseName({ program, phase }),
    deloads === 'without' ? t('span.deloadsLeftOut') : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
