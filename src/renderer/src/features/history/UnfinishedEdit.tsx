import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant } from '#renderer/lib/format.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'

interface UnfinishedEditProps {
  sessionId: string
  onContinue: (draftId: string) => void
  onDiscarded: (draftId: string) => void
}

/** Changes of a session that were typed and not saved: to go on with, or to throw away. */
export function UnfinishedEdit({ sessionId, onContinue, onDiscarded }: UnfinishedEditProps) {
  // Typing is not announced, so what was known before may be old.
  const draft = useQuery({ ...queryOf('drafts.ofSession', { sessionId }), staleTime: 0 }).data
  const [asking, setAsking] = useState(false)
  const discard = useCommand('drafts.discard', { onError: complain, onSuccess: (_, { id }) => onDiscarded(id) })
  if (!draft || draft.updatedAt === draft.startedAt) return null
  return (
    <section className={classes.unfinished} aria-label={t('history.unfinished.title')}>
      <p>{t('history.unfinished.text', { time: formatInstant(draft.updatedAt) })}</p>
      <Button onClick={() => onContinue(draft.id)}>{t('history.unfinished.resume')}</Button>
      <Button onClick={() => setAsking(true)}>{t('history.unfinished.discard')}</Button>
      <Confirm
        opened={asking}
        title={t('workout.discarding.editTitle')}
        confirm={t('workout.discarding.confirmEdit')}
        onConfirm={() => discard.mutate({ id: draft.id })}
        onClose={() => setAsking(false)}
      >
        {t('workout.discarding.editText')}
      </Confirm>
    </section>
  )
}
