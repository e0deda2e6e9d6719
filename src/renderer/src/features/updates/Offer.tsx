import { Button } from '@mantine/core'
import { formatInstant } from '#renderer/lib/format.ts'
import { formatBytes } from '#renderer/lib/formatBytes.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import type { UpdateOffer } from '#shared/contract/updates.ts'
import { t } from '#shared/messages/index.ts'
import classes from './updates.module.css'

function about({ bytes, releasedAt }: UpdateOffer): string {
  const size = formatBytes(bytes)
  return releasedAt === null ? size : t('updates.state.about', { size, at: formatInstant(releasedAt) })
}

/** A newer version, in its makers' words, and the yes to the next step: to download it, or to install what is downloaded. */
export function Offer({ offer, isReady }: { offer: UpdateOffer; isReady: boolean }) {
  const { version, notes } = offer
  const download = useCommand('updates.download', { onError: complain })
  const install = useCommand('updates.install', { onError: complain })
  const putAside = useCommand('updates.cancel', { onError: complain })
  return (
    <>
      <div className={classes.offer}>
        <p className={classes.version}>{t(isReady ? 'updates.state.ready' : 'updates.state.available', { version })}</p>
        <p className={classes.hint}>{isReady ? t('updates.state.readyHint') : about(offer)}</p>
        {notes && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          <section className={classes.notes} tabIndex={0} aria-label={t('updates.state.notes')}>
            {notes}
          </section>
        )}
      </div>
      <div className={classes.acts}>
        <Button variant="filled" onClick={() => (isReady ? install : download).mutate({ version })}>
          {t(isReady ? 'updates.act.install' : 'updates.act.download')}
        </Button>
        <Button onClick={() => putAside.mutate(null)}>{t('updates.act.notNow')}</Button>
      </div>
    </>
  )
}
