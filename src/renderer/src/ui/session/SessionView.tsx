import { formatInUnit, formatNumber, formatVolume } from '#renderer/lib/format.ts'
import { useLoadModes, useMovementName } from '#renderer/lib/loadModes.ts'
import { type NewRecords, recordsByExercise } from '#renderer/lib/newRecords.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { isOfBody } from '#shared/domain/load-mode.ts'
import type { Session } from '#shared/domain/session.ts'
import { sessionVolumeKg } from '#shared/domain/volume.ts'
import { t } from '#shared/messages/index.ts'
import { ExerciseView } from './ExerciseView.tsx'
import classes from './session.module.css'

interface SessionViewProps {
  session: Session
  /** It is in the log, so that its exercises have pages. */
  isLogged?: boolean
  /** The bests of the log that it holds. */
  records?: readonly NewRecords[]
}

/** A session to read: what it belongs to, and each exercise with its sets. */
export function SessionView({ session, isLogged = false, records = [] }: SessionViewProps) {
  const { unit } = useSettings()
  const modeOf = useLoadModes()
  const recordsOf = recordsByExercise(records, session.exercises, useMovementName())
  const sets = session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0)
  const volumeKg = modeOf ? sessionVolumeKg(session, modeOf) : 0
  const ofBody = session.exercises.flatMap(({ name }) => (modeOf && isOfBody(modeOf(name)) ? name : []))
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
    volumeKg > 0 && formatVolume(volumeKg, unit),
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
      {session.bodyWeightKg === null && ofBody.length > 0 && (
        <p className={classes.facts} dir="auto">
          {t('history.bodyWeightMissing', { names: [...new Set(ofBody)].join(', ') })}
        </p>
      )}
      {session.notes && (
        <p className={classes.notes} dir="auto">
          {session.notes}
        </p>
      )}
      {session.exercises.map((exercise, i) => (
        <ExerciseView
          // biome-ignore lint/suspicious/noArrayIndexKey: a session that is read never changes its order
          key={i}
          exercise={exercise}
          number={i + 1}
          unit={unit}
          isLinked={isLogged}
          loading={modeOf && { mode: modeOf(exercise.name), bodyWeightKg: session.bodyWeightKg }}
          records={recordsOf[i] ?? []}
        />
      ))}
    </div>
  )
}
