import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { today } from '#renderer/lib/days.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { Calendar } from './Calendar.tsx'
import { monthOf } from './calendarDays.ts'
import { Filters } from './Filters.tsx'
import { askedFilter, type HistoryLook, isFiltered, noFilter } from './historyView.ts'
import { SessionList } from './SessionList.tsx'
import { useUndoKey } from './undoDelete.ts'
import { useKnownNames } from './useKnownNames.ts'
import { useFirstPage } from './useSessionPages.ts'

/** Where somebody was in the list who comes back: the row that was opened, and the session in it. */
export interface HistoryPlace {
  row: number
  opened: string | null
}

interface HistoryPageProps {
  look: HistoryLook
  /** Looks at something else; `place` goes back to the top of the list if it is not given. */
  onLook: (look: HistoryLook, place?: HistoryPlace) => void
  place: HistoryPlace
  onPlace: (place: HistoryPlace) => void
  onStart: () => void
  onImport: () => void
}

const VIEWS = ['list', 'calendar'] as const

/** Every session, newest first or by the days of a month. */
export function HistoryPage({ look, onLook, place, onPlace, onStart, onImport }: HistoryPageProps) {
  const known = useKnownNames()
  const [typed] = useDebouncedValue(look.filter, 120)
  const filter = askedFilter(typed, known)
  const page = useFirstPage(filter)
  const firstFilter = useRef<HTMLInputElement>(null)
  useUndoKey()
  const isNarrowed = isFiltered(typed)
  const total = page.data?.total
  const newest = page.data?.sessions[0]?.date
  const clear = () => {
    onLook({ ...look, filter: noFilter })
    firstFilter.current?.focus()
  }
  const isShown = total !== undefined && total > 0
  return (
    <Page
      title={t('history.title')}
      name={t('history.title')}
      fixed
      actions={
        (isNarrowed || total !== 0) && (
          <Segments
            label={t('history.view.title')}
            value={look.view}
            options={VIEWS.map((value) => ({ value, label: t(`history.view.${value}`) }))}
            onChoose={(view) => onLook({ ...look, view })}
          />
        )
      }
    >
      {(isNarrowed || total !== 0) && (
        <Filters first={firstFilter} filter={look.filter} onFilter={(next) => onLook({ ...look, filter: next })}>
          <span role="status">
            {total === undefined ? '' : t('history.found', { count: total, shown: formatNumber(total) })}
          </span>
        </Filters>
      )}
      {page.isPending && <Loading rows={8} />}
      {page.isError && (
        <Failed title={t('history.failed')} reason={reasonOf(page.error)} retry={() => void page.refetch()} />
      )}
      {total === 0 && isNarrowed && (
        <Empty title={t('history.noneFound')} actions={<Button onClick={clear}>{t('history.clearFilters')}</Button>} />
      )}
      {total === 0 && !isNarrowed && (
        <Empty
          title={t('history.empty')}
          actions={
            <>
              <Button onClick={onStart}>{t('workout.start.new')}</Button>
              <Button onClick={onImport}>{t('history.import')}</Button>
            </>
          }
        >
          {t('history.emptyText')}
        </Empty>
      )}
      {isShown && look.view === 'list' && (
        <SessionList
          key={JSON.stringify(filter)}
          filter={filter}
          total={total}
          {...place}
          onOpen={(opened, row) => onPlace({ opened, row })}
        />
      )}
      {isShown && look.view === 'calendar' && (
        <Calendar
          filter={filter}
          month={look.month ?? monthOf(newest ?? today())}
          day={look.day}
          opened={place.opened}
          onMonth={(month) => onLook({ ...look, month }, place)}
          onDay={(day) => onLook({ ...look, day, ...(day === null ? {} : { month: monthOf(day) }) }, place)}
          onOpen={(opened) => onPlace({ ...place, opened })}
        />
      )}
    </Page>
  )
}
