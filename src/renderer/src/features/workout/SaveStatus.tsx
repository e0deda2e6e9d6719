import { VisuallyHidden } from '@mantine/core'
import { t } from '#shared/messages/index.ts'
import { useEditorState } from './editors.ts'
import classes from './screen.module.css'

/** Whether everything typed is kept. A failure is said aloud; the rest stays quiet. */
export function SaveStatus() {
  const save = useEditorState((state) => state.save)
  const text =
    save.status === 'failed' ? t('workout.save.failed', { reason: save.reason }) : t(`workout.save.${save.status}`)
  return (
    <span className={classes.save} data-status={save.status}>
      <span aria-hidden={save.status === 'saving'}>{text}</span>
      <VisuallyHidden role="alert">{save.status === 'failed' ? text : ''}</VisuallyHidden>
    </span>
  )
}
