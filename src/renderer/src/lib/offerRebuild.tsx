import { Button } from '@mantine/core'
import { t } from '#shared/messages/index.ts'
import { call, codeOf } from './client.ts'
import { complain, notify, unsay } from './notify.tsx'

const ID = 'database-damaged'

/** Where a call failed because the database is damaged, says so and offers the way out, once. */
export function offerRebuild(error: unknown): void {
  if (codeOf(error) !== 'DATABASE_DAMAGED') return
  const rebuild = (): void => {
    unsay(ID)
    void call('health.replaceDamaged', null).catch(complain)
  }
  notify(
    <>
      <p>{t('healthScreen.damaged.text')}</p>
      <Button onClick={rebuild}>{t('healthScreen.damaged.do')}</Button>
    </>,
    { id: ID, stays: Number.POSITIVE_INFINITY },
  )
}
