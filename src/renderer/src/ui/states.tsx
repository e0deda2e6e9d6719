import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '#shared/messages/index.ts'
import classes from './states.module.css'

/** Grey bars where content will be. They show after 150 ms only, so a quick answer does not flicker. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const bars = Array.from({ length: rows }, (_, i) => `bar ${i}`)
  return (
    <div className={classes.skeleton} role="status" aria-label={t('shell.loading')}>
      {bars.map((bar) => (
        <div key={bar} className={classes.bar} />
      ))}
    </div>
  )
}

interface BoxProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** There is nothing here yet, and what to do about it. */
export function Empty({ title, children, actions }: BoxProps) {
  return (
    <div className={classes.box}>
      <h2>{title}</h2>
      {children && <p className={classes.text}>{children}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}

/** Something went wrong: what, and the way out. */
export function Failed({ title, reason, retry }: { title: string; reason: string; retry?: (() => void) | undefined }) {
  return (
    <div className={classes.box} data-tone="bad" role="alert">
      <h2>{title}</h2>
      <p className={classes.text}>{reason}</p>
      {retry && (
        <div className={classes.actions}>
          <Button onClick={retry}>{t('shell.retry')}</Button>
        </div>
      )}
    </div>
  )
}
