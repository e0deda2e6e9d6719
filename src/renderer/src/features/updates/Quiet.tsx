import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatInstant } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import type { UpdateStatus } from '#shared/contract/updates.ts'
import { t } from '#shared/messages/index.ts'
import classes from './updates.module.css'

interface QuietProps {
  status: Extract<UpdateStatus, { state: 'idle' | 'upToDate' }>
  onCheck: () => void
}

/** Nothing is under way: which version this is, and when it was last asked for a newer one. */
export function Quiet({ status, onCheck }: QuietProps) {
  const health = useQuery(queryOf('health.get', null))
  const version = health.data?.version ?? ''
  return (
    <>
      <div>
        <p>{t(status.state === 'upToDate' ? 'updates.state.upToDate' : 'updates.state.idle', { version })}</p>
        <p className={classes.hint}>
          {status.checkedAt
            ? t('updates.state.checkedAt', { at: formatInstant(status.checkedAt) })
            : t('updates.state.neverChecked')}
        </p>
      </div>
      <Button onClick={onCheck}>{t('updates.act.check')}</Button>
    </>
  )
}
