import type { SpanLook } from '#renderer/lib/spanLook.ts'
import { phaseName } from '#renderer/lib/spanWords.ts'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import classes from './SpanBar.module.css'

/** The phases of the log, newest first. */
export type Phases = Output<'analytics.scope'>['phases']
type Choice = Pick<SpanLook, 'program' | 'phase'>

const same = (a: Choice, b: Choice): boolean => a.program === b.program && a.phase === b.phase

/** Everything, each program, and each phase of each; a choice of the address that is not in the log stays one. */
function choicesOf(phases: Phases, { program, phase }: Choice): Choice[] {
  const programs = [...new Set(phases.map((it) => it.program))]
  const known = programs.flatMap((name): Choice[] => [
    ...(name === null ? [] : [{ program: name, phase: null }]),
    ...phases.filter((it) => it.program === name).map((it) => ({ program: name, phase: it.phase })),
  ])
  const all = [{ program: null, phase: null }, ...known]
  return all.some((choice) => same(choice, { program, phase })) ? all : [...all, { program, phase }]
}

interface SpanBarPhasesProps {
  look: SpanLook
  onLook: (change: Choice) => void
  phases: Phases
}

/** Which program, and which phase of it. */
export function SpanBarPhases({ look, onLook, phases }: SpanBarPhasesProps) {
  const choices = choicesOf(phases, look)
  if (choices.length === 1) return null
  return (
    <label className={classes.filter}>
      <span>{t('span.phase')}</span>
      <select
        value={choices.findIndex((choice) => same(choice, look))}
        onChange={(event) => onLook({ program: null, phase: null, ...choices[Number(event.currentTarget.value)] })}
      >
        {choices.map((choice, i) => (
          <option key={phaseName(choice)} value={i}>
            {phaseName(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
