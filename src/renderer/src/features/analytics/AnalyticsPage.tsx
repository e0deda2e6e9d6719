import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { Analytics } from './Analytics.tsx'
import { addressOf } from './look.ts'
import type { AnalyticsPageProps } from './view.ts'

/** What the log says about training, by sections. */
export function AnalyticsPage(props: AnalyticsPageProps) {
  const { section, look, onKeep, onStart, onImport } = props
  const scope = useQuery(queryOf('analytics.scope', null))
  const address = addressOf(section, look)
  useEffect(() => onKeep(address), [address, onKeep])
  const title = t('analyticsScreen.title')
  const { data } = scope
  return (
    <Page title={title} name={`${t(`analyticsScreen.section.${section}`)} · ${title}`}>
      {scope.isPending && <Loading rows={8} />}
      {scope.isError && (
        <Failed title={t('analyticsScreen.failed')} reason={reasonOf(scope.error)} retry={() => void scope.refetch()} />
      )}
      {data && (data.first === null || data.last === null) && (
        <Empty
          title={t('analyticsScreen.empty.title')}
          actions={
            <>
              <Button onClick={onStart}>{t('workout.start.new')}</Button>
              <Button onClick={onImport}>{t('history.import')}</Button>
            </>
          }
        >
          {t('analyticsScreen.empty.text')}
        </Empty>
      )}
      {data && data.first !== null && data.last !== null && (
        <Analytics {...props} first={data.first} last={data.last} phases={data.phases} />
      )}
    </Page>
  )
}
