import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import box from '#renderer/ui/box.module.css'
import { Progress } from '#renderer/ui/Progress.tsx'
import { t } from '#shared/messages/index.ts'
import type { Work } from './useWork.ts'

/** The work that runs: how far it is, and the way to end it. */
export function Working({ work }: { work: Work }) {
  const { task, done, total } = work.status ?? { task: null, done: 0, total: 0 }
  const title = t(`healthScreen.work.${task ?? 'check'}`)
  return (
    <div className={box.box} data-line>
      <Progress label={title} share={total > 0 ? done / total : null}>
        {total > 0
          ? `${title} ${t('healthScreen.work.of', { done: formatNumber(done), total: formatNumber(total) })}`
          : title}
      </Progress>
      <Button disabled={work.isCancelling} onClick={work.cancel}>
        {t(work.isCancelling ? 'healthScreen.work.cancelling' : 'healthScreen.work.cancel')}
      </Button>
    </div>
  )
}
