import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useSettings } from '#renderer/lib/settings.ts'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import { problemText } from './problemText.ts'
import classes from './screen.module.css'

/** From the end of the window, and from what is above it, in pixels. */
const DISTANCE = 24

/** What just happened, with the way to take it back. */
export function Notice() {
  const editor = useEditor()
  const notice = useEditorState((state) => state.notice)
  const workout = useEditorState((state) => state.workout)
  const { effortScale } = useSettings()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scroller = host.current?.closest('main')
    if (!notice || !host.current || !scroller) return undefined
    // It lies over the end of the page: what has the focus is never below it.
    scroller.style.scrollPaddingBottom = `${host.current.offsetHeight + DISTANCE}px`
    const { activeElement } = document
    if (!host.current.contains(activeElement)) activeElement?.scrollIntoView({ block: 'nearest' })
    return () => {
      scroller.style.scrollPaddingBottom = ''
    }
  }, [notice])
  return (
    <div ref={host} role="status" className={classes.noticeHost}>
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
