import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'
import classes from './Shell.module.css'

/** Says that there is sample data in the log, and takes it out again. */
export function SampleBanner() {
  const count = useQuery(queryOf('samples.count', null)).data ?? 0
  const remove = useCommand('samples.remove', {
    onSuccess: ({ removed }) => notify(t('shell.samples.removed', { count: removed })),
    onError: complain,
  })
  if (count === 0) return null
  return (
    <section className={classes.banner} aria-label={t('shell.samples.title')}>
      <p>{t('shell.samples.banner', { count })}</p>
      <Button loading={remove.isPending} onClick={() => remove.mutate(null)}>
        {t('shell.samples.remove')}
      </Button>
    </section>
  )
}
