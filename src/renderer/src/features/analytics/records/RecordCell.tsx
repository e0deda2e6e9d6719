import { Fragment, type ReactNode } from 'react'
import { formatShortDay } from '#renderer/lib/format.ts'
import { useUnits } from '#renderer/lib/useUnits.ts'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { useView } from '../view.ts'

interface RecordCellProps {
  of: Pick<ExerciseRecords, 'exercise' | 'loadMode'>
  sessionId: string
  date: string
  /** The set that made it; a whole session where there is none. */
  set?: SetMark
  /** The number itself. */
  children: ReactNode
}

/** A best with the set and the day it is from. */
export function RecordCell({ of: { exercise, loadMode }, sessionId, date, set, children }: RecordCellProps) {
  const { onViewSession } = useView()
  const { markText } = useUnits()
  const day = formatShortDay(date)
  const parts = set ? [markText(set, loadMode), t('analyticsScreen.records.set', { number: set.set }), day] : [day]
  return (
    <>
      <span className={classes.best}>{children}</span>
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
