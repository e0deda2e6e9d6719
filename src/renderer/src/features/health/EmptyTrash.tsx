import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatBytes } from '#renderer/lib/formatBytes.ts'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'

const DAYS = [365, 90, 30, 7, 0] as const

const labelOf = (days: number): string =>
  days === 0 ? t('healthScreen.empty.all') : t('healthScreen.empty.days', { count: days })

/** Deletes for good what was in the trash for so long; only ever when it is asked for. */
export function EmptyTrash() {
  const [days, setDays] = useState<number>(90)
  const [isAsked, ask] = useState(false)
  const empty = useCommand('health.emptyTrash', {
    onSuccess: ({ files, bytes }) => notify(t('healthScreen.empty.done', { count: files, size: formatBytes(bytes) })),
    onError: complain,
  })
  return (
    <div className={classes.empties}>
      <select
        className={classes.select}
        aria-label={t('healthScreen.empty.label')}
        value={days}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      >
        {DAYS.map((value) => (
          <option key={value} value={value}>
            {labelOf(value)}
          </option>
        ))}
      </select>
      <Button loading={empty.isPending} onClick={() => ask(true)}>
        {t('healthScreen.empty.do')}
      </Button>
      <Confirm
        opened={isAsked}
        title={t('healthScreen.empty.title')}
        confirm={t('healthScreen.empty.confirm')}
        onClose={() => ask(false)}
        onConfirm={() => {
          ask(false)
          empty.mutate({ days })
        }}
      >
        {t('healthScreen.empty.ask', { which: labelOf(days) })}
      </Confirm>
    </div>
  )
}
