import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { Page } from '#renderer/ui/Page.tsx'
import type { RowListHandle } from '#renderer/ui/RowList.tsx'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { ChangesDialog } from '../change/ChangesDialog.tsx'
import { CreateDialog } from '../change/CreateDialog.tsx'
import { CatalogueFilters } from './CatalogueFilters.tsx'
import { type CatalogueFilter, filtered, noFilter } from './catalogueFilter.ts'
import { ExerciseList } from './ExerciseList.tsx'

interface CataloguePageProps {
  filter: CatalogueFilter
  onFilter: (filter: CatalogueFilter) => void
  /** The exercise that was opened last: coming back, the focus is there. */
  opened: string | null
  onOpen: (name: string) => void
}

/** Every exercise there is to choose from. */
export function CataloguePage({ filter, onFilter, opened, onOpen }: CataloguePageProps) {
  const list = useQuery(queryOf('exercises.list', null))
  const [dialog, setDialog] = useState<'create' | 'changes' | null>(null)
  const [named, setNamed] = useState('')
  const rows = useRef<RowListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  // What is typed is shown at once, what it finds as soon as there is time.
  const asked = useDeferredValue(filter)
  const found = useMemo(() => filtered(list.data ?? [], asked), [list.data, asked])
  const create = (name: string) => {
    setNamed(name)
    setDialog('create')
  }
  /** What is typed and entered before the list is there counts once it is. */
  const openFirst = async () => {
    const [first] = filtered(list.data ?? (await list.refetch()).data ?? [], filter)
    if (first) onOpen(first.name)
  }
  const clear = () => {
    onFilter(noFilter)
    search.current?.focus()
  }
  const typed = filter.text.trim()
  return (
    <Page
      title={t('exercisesScreen.title')}
      name={t('exercisesScreen.title')}
      fixed
      actions={
        <>
          <Button onClick={() => setDialog('changes')}>{t('exercisesScreen.changes')}</Button>
          <Button onClick={() => create('')}>{t('exercisesScreen.new')}</Button>
        </>
      }
    >
      <CatalogueFilters
        search={search}
        filter={filter}
        onFilter={onFilter}
        onDown={() => rows.current?.focus(0)}
        onEnter={() => void openFirst()}
      >
        <span role="status">
          {list.data && t('exercisesScreen.found', { count: found.length, shown: formatNumber(found.length) })}
        </span>
      </CatalogueFilters>
      {list.isPending && <Loading rows={10} />}
      {list.isError && (
        <Failed title={t('exercisesScreen.failed')} reason={reasonOf(list.error)} retry={() => void list.refetch()} />
      )}
      {list.data && found.length === 0 && (
        <Empty
          title={t('exercisesScreen.noneFound')}
          actions={
            <>
              <Button onClick={clear}>{t('history.clearFilters')}</Button>
              {typed !== '' && (
                <Button onClick={() => create(typed)}>{t('exercisesScreen.add', { name: typed.slice(0, 60) })}</Button>
              )}
            </>
          }
        >
          {t('exercisesScreen.noneFoundText')}
        </Empty>
      )}
      {found.length > 0 && (
        <ExerciseList of={JSON.stringify(asked)} handle={rows} choices={found} opened={opened} onOpen={onOpen} />
      )}
      <CreateDialog
        opened={dialog === 'create'}
        name={named}
        onClose={() => setDialog(null)}
        onCreated={(name) => onOpen(name)}
      />
      <ChangesDialog opened={dialog === 'changes'} onClose={() => setDialog(null)} />
    </Page>
  )
}
