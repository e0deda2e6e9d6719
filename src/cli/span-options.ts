import type { Command } from 'commander'
import { type Span, spanSchema } from '#shared/contract/span.ts'
import { t } from '#shared/messages/index.ts'
import { readDay, readLabel, readNumber } from './read-option.ts'

/** The options that say which sessions count; `deloads` is false where deload weeks are left out. */
export interface SpanOptions {
  from?: string
  to?: string
  program?: string
  phase?: number
  deloads?: boolean
}

/** Adds the options that say which sessions count, but for the one about deloads. */
export const withSpanOptions = (command: Command): Command =>
  command
    .option('--from <day>', t('cli.sessions.from'), readDay)
    .option('--to <day>', t('cli.sessions.to'), readDay)
    .option('--program <name>', t('cli.sessions.byProgram'), readLabel)
    .option('--phase <p>', t('cli.sessions.byPhase'), readNumber)

/** The span of options. */
export const spanOf = ({ from, to, program, phase, deloads }: SpanOptions): Span =>
  spanSchema.parse({ from, to, program, phase, deloads: deloads === false ? 'without' : 'with' })
