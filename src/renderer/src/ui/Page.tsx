import { type ReactNode, useEffect, useRef } from 'react'
import { t } from '#shared/messages/index.ts'
import classes from './Page.module.css'

interface PageProps {
  title: ReactNode
  /** The name of the page in the window's title; the title itself where it is text. */
  name: string
  actions?: ReactNode
  /** A narrow column reads better where a page is mostly text. */
  narrow?: boolean
  /** The page scrolls a part of itself, so the page as a whole does not. */
  fixed?: boolean
  /** The heading with its actions stays in sight. */
  sticky?: boolean
  children: ReactNode
}

/** One place of the app: its heading, what can be done with it, and its content. */
export function Page({ title, name, actions, narrow = false, fixed = false, sticky = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('shell.windowTitle', { name })
  }, [name])
  useEffect(() => {
    // What had the focus went away with the page before; the reader goes on here.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <div className={classes.page} data-narrow={narrow || undefined} data-fixed={fixed || undefined}>
      <div className={classes.head} data-sticky={sticky || undefined}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          <bdi>{title}</bdi>
        </h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
