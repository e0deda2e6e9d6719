import { Fragment } from 'react'
import { type Best, bestText } from '#renderer/lib/bests.ts'
import { formatShortDay } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { useView } from '../view.ts'

interface RecordCellProps {
  of: Pick<ExerciseRecords, 'exercise' | 'loadMode'>
  best: Best
}

/** A best with the set and the day it is from. */
export function RecordCell({ of: { exercise, loadMode }, best }: RecordCellProps) {
  const { onViewSession } = useView()
  const { markText, unit } = useUnits()
  const { set, sessionId } = best
  const ofSet = set ? [markText(set, loadMode), t('analyticsScreen.records.set', { number: set.set })] : []
  const parts = [...ofSet, formatShortDay(best.date)].filter((part) => part !== '')
  return (
    <>
      <strong className={classes.best}>{bestText(best, loadMode, unit)}</strong>
      <button
        type="button"
        className={classes.textButton}
        aria-label={t('analyticsScreen.records.open', { from: parts.join(', '), exercise })}
        onClick={() => onViewSession(sessionId)}
      >
        {parts.map((part, i) => (
          <Fragment key={part}>
            {i > 0 && ', '}
            <span className={classes.part}>{part}</span>
          </Fragment>
        ))}
      </button>
    </>
  )
}
