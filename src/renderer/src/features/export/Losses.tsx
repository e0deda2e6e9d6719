import { reasonOf } from '#renderer/lib/client.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import box from '#renderer/ui/box.module.css'
import { Failed } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './export.module.css'
import type { Outlook } from './useOutlook.ts'

/** How many sessions would be written, in one line. */
export function outlookWords({ data, isFetching, isOff }: Outlook): string {
  if (isOff) return ''
  if (!data) return isFetching ? t('exportScreen.preview.counting') : ''
  const { sessions, kind, losses } = data
  if (sessions === 0) return t('exportScreen.preview.none')
  const held = t(`exportScreen.preview.${kind}`, { count: sessions, shown: formatNumber(sessions) })
  return `${held} ${t(losses.length > 0 ? 'exportScreen.preview.lossy' : 'exportScreen.preview.lossless')}`
}

/** What would be lost of the sessions, where anything is. */
export function Losses({ outlook }: { outlook: Outlook }) {
  const { data, error, isOff, refetch } = outlook
  if (error) {
    return <Failed title={t('exportScreen.preview.failed')} reason={reasonOf(error)} retry={() => void refetch()} />
  }
  if (isOff || !data || data.losses.length === 0) return null
  return (
    <section className={box.box} aria-labelledby="losses">
      <h2 id="losses">{t('exportScreen.preview.title')}</h2>
      <ul className={classes.losses}>
        {data.losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </section>
  )
}
