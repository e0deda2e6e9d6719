import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import classes from './analytics.module.css'
import type { Look } from './look.ts'

type Phases = Output<'analytics.scope'>['phases']

interface PhaseChoiceProps {
  look: Look
  onLook: (change: Partial<Look>) => void
  phases: Phases
}

interface Choice {
  program: string | null
  phase: number | null
}

const same = (a: Choice, b: Choice): boolean => a.program === b.program && a.phase === b.phase

/** Everything, each program, and each phase of each; a choice of the address that is not in the log stays one. */
function choicesOf(phases: Phases, chosen: Choice): Choice[] {
  const programs = [...new Set(phases.map(({ program }) => program))]
  const known = programs.flatMap((program): Choice[] => [
    ...(program === null ? [] : [{ program, phase: null }]),
    ...phases.filter((it) => it.program === program).map(({ phase }) => ({ program, phase })),
  ])
  const all = [{ program: null, phase: null }, ...known]
  return all.some((choice) => same(choice, chosen)) ? all : [...all, chosen]
}

function choiceName({ program, phase }: Choice): string {
  if (program === null && phase === null) return t('analyticsScreen.filter.allPhases')
  const inPhase = phase === null ? t('analyticsScreen.filter.wholeProgram') : t('history.phase', { phase })
  return program === null ? inPhase : `${program} · ${inPhase}`
}

/** Which program, and which phase of it. */
export function PhaseChoice({ look, onLook, phases }: PhaseChoiceProps) {
  const choices = choicesOf(phases, look)
  if (choices.length === 1) return null
  const chosen = choices.findIndex((choice) => same(choice, look))
  return (
    <label className={classes.filter}>
      <span>{t('analyticsScreen.filter.phase')}</span>
      <select value={chosen} onChange={(event) => onLook({ ...choices[Number(event.currentTarget.value)] })}>
        {choices.map((choice, i) => (
          <option key={choiceName(choice)} value={i}>
            {choiceName(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
