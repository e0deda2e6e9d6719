import { Button } from '@mantine/core'
import { useCommand } from '#renderer/lib/query.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'

/** What comparing the two copies at start found, and what was done about it. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const dismiss = useCommand('health.dismissNotices')
  if (notices.length === 0) return null
  return (
    <section className={classes.warning} aria-labelledby="notices">
      <div>
        <h2 id="notices">{t('settings.health.notices')}</h2>
        <ul className={classes.notices}>
          {notices.map(({ code, message, file }) => (
            <li key={`${code} ${file} ${message}`}>
              <p>{message}</p>
              {file && !message.includes(file) && <code className={classes.path}>{file}</code>}
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={() => dismiss.mutate(null)}>{t('settings.health.dismiss')}</Button>
    </section>
  )
}
