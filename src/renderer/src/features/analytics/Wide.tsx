import type { ReactNode } from 'react'
import classes from './analytics.module.css'

/** A table that scrolls sideways where it does not fit; the keyboard reaches it to scroll. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
  <section className={classes.wide} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
