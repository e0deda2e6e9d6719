import { Button } from '@mantine/core'
import { type RefObject, useEffect, useRef } from 'react'
import { formatBytes } from '#renderer/lib/formatBytes.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { useArrival } from '#renderer/lib/useVisit.ts'
import box from '#renderer/ui/box.module.css'
import { Progress } from '#renderer/ui/Progress.tsx'
import type { UpdateStatus } from '#shared/contract/updates.ts'
import { t } from '#shared/messages/index.ts'
import { Offer } from './Offer.tsx'
import { Quiet } from './Quiet.tsx'
import classes from './updates.module.css'
import type { Updating } from './useUpdating.tsx'

type At<State extends UpdateStatus['state']> = Extract<UpdateStatus, { state: State }>

/** How the app stands with its next version, and the one step that can be made from there; heard as it changes. */
export function Updates({ updating }: { updating: Updating }) {
  const { status, check } = updating
  const part = useArrival<HTMLDivElement>(updating, status !== undefined)
  useFocusKept(part, status?.state)
  if (!status) return null
  return (
    <div
      ref={part}
      tabIndex={-1}
      // Each second of a download would be read out.
      role={status.state === 'downloading' ? undefined : 'status'}
      className={box.box}
      data-line={status.state === 'available' || status.state === 'ready' ? undefined : true}
      data-tone={status.state === 'failed' ? 'bad' : undefined}
    >
      <Content status={status} onCheck={check} />
    </div>
  )
}

/** A button that was pressed goes with its step: whoever had it goes on in the part that it was in. */
function useFocusKept(part: RefObject<HTMLElement | null>, state: UpdateStatus['state'] | undefined): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state && document.activeElement === document.body) {
      part.current?.focus({ preventScroll: true })
    }
    before.current = state
  }, [part, state])
}

function Content({ status, onCheck }: { status: UpdateStatus; onCheck: () => void }) {
  switch (status.state) {
    case 'unavailable':
      return <p>{t(`updates.unavailable.${status.reason}`)}</p>
    case 'idle':
    case 'upToDate':
      return <Quiet status={status} onCheck={onCheck} />
    case 'checking':
      return <Runs words={t('updates.state.checking')} share={null} />
    case 'available':
    case 'ready':
      return <Offer offer={status.offer} isReady={status.state === 'ready'} />
    case 'downloading':
      return <Downloads {...status} />
    case 'installing': {
      const words = t('updates.state.installing', { version: status.offer.version })
      return (
        <Progress label={words} share={null}>
          {words}
        </Progress>
      )
    }
    case 'failed':
      return <Failed status={status} onCheck={onCheck} />
  }
}

function Runs({ words, share }: { words: string; share: number | null }) {
  const cancel = useCommand('updates.cancel', { onError: complain })
  return (
    <>
      <Progress label={t('updates.title')} share={share}>
        {words}
      </Progress>
      <Button disabled={cancel.isPending} onClick={() => cancel.mutate(null)}>
        {t('updates.act.cancel')}
      </Button>
    </>
  )
}

function Downloads({ offer, done, total }: At<'downloading'>) {
  const amounts = { version: offer.version, done: formatBytes(done), total: formatBytes(total) }
  return <Runs words={t('updates.state.downloading', amounts)} share={total > 0 ? done / total : null} />
}

function Failed({ status, onCheck }: { status: At<'failed'>; onCheck: () => void }) {
  const { offer, message } = status
  const download = useCommand('updates.download', { onError: complain })
  const close = useCommand('updates.cancel', { onError: complain })
  return (
    <>
      <p>{message}</p>
      <div className={classes.acts}>
        <Button onClick={() => (offer ? download.mutate({ version: offer.version }) : onCheck())}>
          {t('shell.retry')}
        </Button>
        <Button onClick={() => close.mutate(null)}>{t('shell.close')}</Button>
      </div>
    </>
  )
}
