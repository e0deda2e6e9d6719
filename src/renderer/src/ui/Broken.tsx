import { useEffect, useState } from 'react'
import { call } from '#renderer/lib/client.ts'
import { reportFailure } from '#renderer/lib/reportFailure.ts'
import { t } from '#shared/messages/index.ts'
import classes from './states.module.css'

interface BrokenProps {
  error: unknown
  resetErrorBoundary(): void
}

/** A part of the page that failed while it was drawn: what became of the data, and three ways on. Needs nothing around it. */
export function Broken({ error, resetErrorBoundary }: BrokenProps) {
  const [logged, setLogged] = useState<string | null>(null)
  useEffect(() => {
    void reportFailure(error).then(setLogged)
  }, [error])
  const ways = [
    { words: t('shell.retry'), go: resetErrorBoundary },
    { words: t('shell.broken.reload'), go: () => window.location.reload() },
    { words: t('shell.broken.showLog'), go: () => void call('logs.reveal', null).catch(() => {}) },
  ]
  return (
    <div className={classes.box} data-tone="bad" role="alert">
      <h1 className={classes.title}>{t('shell.broken.title')}</h1>
      <p className={classes.text}>{t('shell.broken.text')}</p>
      {logged && <p className={classes.text}>{t('shell.broken.logged', { correlationId: logged })}</p>}
      <div className={classes.actions}>
        {ways.map(({ words, go }) => (
          <button key={words} type="button" className={classes.way} onClick={go}>
            {words}
          </button>
        ))}
      </div>
    </div>
  )
}
