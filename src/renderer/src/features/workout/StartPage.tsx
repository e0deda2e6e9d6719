import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import classes from './screen.module.css'

/** No workout is running: start an empty one, or one like an earlier one. */
export function StartPage({ onStart }: { onStart: (likeSession: string | null) => void }) {
  const recent = useQuery(queryOf('sessions.list', { limit: 8 })).data?.sessions ?? []
  return (
    <Page title={t('workout.start.title')} name={t('workout.title')} narrow>
      <p className={classes.quiet}>{t('workout.start.text')}</p>
      <div className={classes.startActions}>
        <Button variant="filled" onClick={() => onStart(null)} rightSection={<KeyHint chord="Mod+n" />}>
          {t('workout.start.new')}
        </Button>
      </div>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{t('workout.start.recent')}</h2>
          <ul className={classes.recent}>
            {recent.map((session) => (
              <Recent key={session.id} session={session} onStart={onStart} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Recent({ session, onStart }: { session: SessionSummary; onStart: (likeSession: string) => void }) {
  const day = formatDay(session.date)
  return (
    <li>
      <span className={classes.recentDay}>{day}</span>
      <span className={classes.recentText} dir="auto">
        {session.focus ?? session.exercises.join(', ')}
      </span>
      <Button aria-label={t('workout.start.againFrom', { date: day })} onClick={() => onStart(session.id)}>
        {t('workout.start.again')}
      </Button>
    </li>
  )
}
