import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { Filters } from './Filters.tsx'
import { type HistoryView, noFilter } from './historyView.ts'
import { SessionList } from './SessionList.tsx'
import { useUndoKey } from './undoDelete.ts'
import { useSessionCount } from './useSessionPages.ts'

interface HistoryPageProps {
  view: HistoryView
  onView: (view: HistoryView) => void
  onStart: () => void
  onImport: () => void
}

/** Every session, newest first. */
export function HistoryPage({ view, onView, onStart, onImport }: HistoryPageProps) {
  const [filter] = useDebouncedValue(view.filter, 120)
  const count = useSessionCount(filter)
  const firstFilter = useRef<HTMLInputElement>(null)
  useUndoKey()
  const isFiltered = Object.values(filter).some((value) => value !== '')
  const total = count.data?.total
  const clear = () => {
    onView({ ...view, filter: noFilter })
    firstFilter.current?.focus()
  }
  return (
    <Page title={t('history.title')} name={t('history.title')} fixed>
      {(isFiltered || total !== 0) && (
        <Filters
          first={firstFilter}
          filter={view.filter}
          onFilter={(next) => onView({ ...view, filter: next, offset: 0 })}
        >
          <span role="status">
            {total === undefined ? '' : t('history.found', { count: total, shown: formatNumber(total) })}
          </span>
        </Filters>
      )}
      {count.isPending && <Loading rows={8} />}
      {count.isError && (
        <Failed title={t('history.failed')} reason={reasonOf(count.error)} retry={() => void count.refetch()} />
      )}
      {total === 0 && isFiltered && (
        <Empty title={t('history.noneFound')} actions={<Button onClick={clear}>{t('history.clearFilters')}</Button>} />
      )}
      {total === 0 && !isFiltered && (
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
      {total !== undefined && total > 0 && (
        <SessionList key={JSON.stringify(filter)} filter={filter} total={total} view={view} onView={onView} />
      )}
    </Page>
  )
}
