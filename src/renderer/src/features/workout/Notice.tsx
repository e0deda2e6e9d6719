import { Button } from '@mantine/core'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import classes from './screen.module.css'

/** What just happened, with the way to take it back. */
export function Notice() {
  const editor = useEditor()
  const notice = useEditorState((state) => state.notice)
  return (
    <div role="status" className={classes.noticeHost}>
      {notice && (
        <div className={classes.notice}>
          <span dir="auto">{notice.text}</span>
          {notice.canUndo && <Button onClick={() => editor.undo()}>{t('workout.undo')}</Button>}
          <Button variant="subtle" onClick={() => editor.dismissNotice()}>
            {t('shell.dismiss')}
          </Button>
        </div>
      )}
    </div>
  )
}
