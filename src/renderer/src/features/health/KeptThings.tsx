import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import rows from '#renderer/ui/rows.module.css'
import { Segments } from '#renderer/ui/Segments.tsx'
import { Failed, Loading } from '#renderer/ui/states.tsx'
import type { KeptPlace } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { EmptyTrash } from './EmptyTrash.tsx'
import classes from './health.module.css'
import { KeptRow } from './KeptRow.tsx'

const PAGE = 20
const PLACES = ['trash', 'quarantine'] as const

/** What was moved away and is kept, with the way back. */
export function KeptThings() {
  const [place, setPlace] = useState<KeptPlace>('trash')
  const [limit, setLimit] = useState(PAGE)
  const kept = useQuery({
    ...queryOf('health.kept', { place, limit }),
    // What is shown of a place stays while more of it comes, and so does the button that asked.
    placeholderData: (before) => (before?.kept[0]?.place === place ? before : undefined),
  })
  const { total, kept: things } = kept.data ?? { total: 0, kept: [] }
  return (
    <section aria-labelledby="kept" className={classes.part}>
      <div className={classes.headRow}>
        <h2 id="kept">{t('healthScreen.kept.title')}</h2>
        <Segments
          value={place}
          label={t('healthScreen.kept.place')}
          options={PLACES.map((value) => ({ value, label: t(`healthScreen.kept.${value}`) }))}
          onChoose={(chosen) => {
            setPlace(chosen)
            setLimit(PAGE)
          }}
        />
      </div>
      <p className={classes.quietText}>{t(`healthScreen.kept.${place}Text`)}</p>
      {kept.isPending && <Loading rows={2} />}
      {kept.isError && (
        <Failed title={t('healthScreen.kept.failed')} reason={reasonOf(kept.error)} retry={() => void kept.refetch()} />
      )}
      {kept.data && things.length === 0 && <p className={classes.empty}>{t(`healthScreen.kept.${place}Empty`)}</p>}
      {things.length > 0 && (
        <ul className={rows.rows} aria-label={t(`healthScreen.kept.${place}`)}>
          {things.map((thing) => (
            <KeptRow key={thing.name} thing={thing} />
          ))}
        </ul>
      )}
      {total > things.length && (
        <Button onClick={() => setLimit((before) => Math.min(before * 2, 200))} disabled={limit >= 200}>
          {t('healthScreen.kept.more', { shown: formatNumber(things.length), total: formatNumber(total) })}
        </Button>
      )}
      {place === 'trash' && total > 0 && <EmptyTrash />}
    </section>
  )
}
