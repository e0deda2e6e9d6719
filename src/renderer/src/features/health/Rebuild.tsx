import { Button } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import rows from '#renderer/ui/rows.module.css'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'
import type { Work } from './useWork.ts'

const TASKS = ['rebuildDatabase', 'rebuildFiles'] as const

/** The two ways to make one copy anew from the other. */
export function Rebuild({ work, jsonExport }: { work: Work; jsonExport: boolean }) {
  const [asked, setAsked] = useState<(typeof TASKS)[number] | null>(null)
  const [last, setLast] = useState<(typeof TASKS)[number]>('rebuildDatabase')
  return (
    <section aria-labelledby="rebuild" className={classes.part}>
      <h2 id="rebuild" className={classes.subtitle}>
        {t('healthScreen.rebuild.title')}
      </h2>
      <ul className={rows.rows}>
        {TASKS.map((task) => {
          const isOff = task === 'rebuildFiles' && !jsonExport
          return (
            <li key={task} className={rows.row}>
              <div className={rows.words}>
                <p>
                  <strong>{t(`healthScreen.rebuild.${task}`)}</strong>
                </p>
                <p className={classes.quietText}>{t(`healthScreen.rebuild.${task}Text`)}</p>
                {isOff && <p className={classes.quietText}>{t('health.errors.exportOff')}</p>}
              </div>
              <Button
                disabled={work.isRunning || isOff}
                onClick={() => {
                  setLast(task)
                  setAsked(task)
                }}
              >
                {t(`healthScreen.rebuild.${task}Do`)}
              </Button>
            </li>
          )
        })}
      </ul>
      <Confirm
        opened={asked !== null}
        title={t(`healthScreen.rebuild.${last}`)}
        confirm={t(`healthScreen.rebuild.${last}Do`)}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) work.start(asked)
          setAsked(null)
        }}
      >
        {t(`healthScreen.rebuild.${last}Ask`)}
      </Confirm>
    </section>
  )
}
