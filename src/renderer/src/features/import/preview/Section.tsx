import { type ReactNode, useId } from 'react'
import classes from './preview.module.css'

interface SectionProps {
  title: string
  text?: string
  /** What can be done with the section as a whole. */
  actions?: ReactNode
  children: ReactNode
}

/** One part of the preview. */
export function Section({ title, text, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {text && <p className={classes.quiet}>{text}</p>}
      {children}
    </section>
  )
}
