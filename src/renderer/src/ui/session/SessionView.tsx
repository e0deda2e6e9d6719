import { formatInUnit, formatNumber, formatVolume } from '#renderer/lib/format.ts'
import { useLoadModes } from '#renderer/lib/loadModes.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Session } from '#shared/domain/session.ts'
import { sessionVolumeKg } from '#shared/domain/volume.ts'
import { t } from '#shared/messages/index.ts'
import { ExerciseView } from './ExerciseView.tsx'
import classes from './session.module.css'

/** A session to read: what it belongs to, and each exercise with its sets. */
export function SessionView({ session }: { session: Session }) {
  const { unit } = useSettings()
  const modeOf = useLoadModes()
  const sets = session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0)
  const facts = [
    session.program,
    session.programAuthor && t('history.by', { author: session.programAuthor }),
    session.programLengthWeeks !== null && t('history.lengthWeeks', { count: session.programLengthWeeks }),
    session.phase !== null && t('history.phase', { phase: session.phase }),
    session.week !== null && t('history.week', { week: session.week }),
    session.isDeloadWeek && t('history.deload'),
    session.durationMinutes !== null && t('history.minutes', { minutes: formatNumber(session.durationMinutes) }),
    session.bodyWeightKg !== null && t('history.bodyWeight', { weight: formatInUnit(session.bodyWeightKg, unit) }),
    t('history.exercises', { count: session.exercises.length }),
    t('history.sets', { count: sets }),
    modeOf && formatVolume(sessionVolumeKg(session, modeOf), unit),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
  return (
    <div className={classes.session}>
      <ul className={classes.facts} aria-label={t('history.facts')}>
        {facts.map((fact) => (
          <li key={fact} dir="auto">
            {fact}
          </li>
        ))}
      </ul>
      {session.notes && (
        <p className={classes.notes} dir="auto">
          {session.notes}
        </p>
      )}
      {session.exercises.map((exercise, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a session that is read never changes its order
        <ExerciseView key={i} exercise={exercise} number={i + 1} unit={unit} />
      ))}
    </div>
  )
}
