import { useMediaQuery } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { RowList } from '#renderer/ui/RowList.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'
import type { AskedFilter } from './historyView.ts'
import { SessionRow } from './SessionRow.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { useSessionRows } from './useSessionPages.ts'

interface SessionListProps {
  filter: AskedFilter
  total: number
  /** The row that was opened last, and the session in it. */
  row: number
  opened: string | null
  onOpen: (session: string, row: number) => void
}

const ROW = 36
const TWO_LINES = 56

/** The list itself: each row is a session, and leads to the exercises in it too. */
export function SessionList({ filter, total, row, opened, onOpen }: SessionListProps) {
  const place = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false })
  const [inSight, setInSight] = useState({ first: row, last: row })
  const rowAt = useSessionRows(filter, inSight)
  useFocusBack(place, opened)
  return (
    <div ref={place} className={classes.rows}>
      <RowList
        label={t('history.title')}
        count={total}
        rowHeight={isNarrow ? TWO_LINES : ROW}
        of={JSON.stringify(filter)}
        first={row}
        onRange={setInSight}
      >
        {(index, tabIndex) => (
          <SessionRow session={rowAt(index)} tabIndex={tabIndex} onOpen={(session) => onOpen(session, index)} />
        )}
      </RowList>
    </div>
  )
}
