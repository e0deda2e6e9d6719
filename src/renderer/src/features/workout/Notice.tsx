import { Button } from '@mantine/core'
import { useSettings } from '#renderer/lib/settings.ts'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import { problemText } from './problemText.ts'
import classes from './screen.module.css'

/** What just happened, with the way to take it back. */
export function Notice() {
  const editor = useEditor()
  const notice = useEditorState((state) => state.notice)
  const workout = useEditorState((state) => state.workout)
  const { effortScale } = useSettings()
  return (
    <div role="status" className={classes.noticeHost}>
      {notice && (
        <div className={classes.notice}>
          <span dir="auto">
            {notice.cell === undefined
              ? notice.text
              : t('workout.notFinished', { message: problemText(notice.cell, notice.text, workout, effortScale) })}
          </span>
          {notice.canUndo && <Button onClick={() => editor.undo()}>{t('workout.undo')}</Button>}
          <Button variant="subtle" onClick={() => editor.dismissNotice()}>
            {t('shell.dismiss')}
          </Button>
        </div>
      )}
    </div>
  )
}
