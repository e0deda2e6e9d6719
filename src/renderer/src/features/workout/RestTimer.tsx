import { IconX } from '@tabler/icons-react'
import { formatStopwatch } from '#renderer/lib/format.ts'
import { useNow } from '#renderer/ui/useNow.ts'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import grid from './grid.module.css'
import { plannedRestMs } from './rest.ts'
import classes from './screen.module.css'

/** How long one rests since the last set, and against the planned rest where there is one. */
export function RestTimer() {
  const editor = useEditor()
  const rest = useEditorState((state) => state.rest)
  const planned = useEditorState((state) => (state.rest ? plannedRestMs(state.workout, state.rest.exercise) : null))
  const now = useNow()
  if (!rest) return null
  const left = planned === null ? null : rest.since + planned - now
  const isOver = left !== null && left <= 0
  return (
    <div className={classes.rest} data-over={isOver || undefined}>
      <span className={classes.quiet}>{t('workout.rest.title')}</span>
      <span role="timer">{formatStopwatch((now - rest.since) / 1000)}</span>
      {left !== null && !isOver && (
        <span className={classes.quiet}>{t('workout.rest.left', { time: formatStopwatch(left / 1000) })}</span>
      )}
      <span role="status">{isOver ? t('workout.rest.over') : ''}</span>
      <button
        type="button"
        className={grid.icon}
        aria-label={t('workout.rest.stop')}
        title={t('workout.rest.stop')}
        onClick={() => editor.stopRest()}
      >
        <IconX size={14} stroke={1.8} aria-hidden />
      </button>
    </div>
  )
}
