import classes from './Progress.module.css'

interface ProgressProps {
  label: string
  /** From 0 to 1; null while nobody knows. */
  share: number | null
  /** How far it is, in words. */
  children: string
}

/** How far long work is. */
export function Progress({ label, share, children }: ProgressProps) {
  return (
    <div className={classes.progress}>
      <progress className={classes.bar} aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
      <p className={classes.words}>{children}</p>
    </div>
  )
}
