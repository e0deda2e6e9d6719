import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatInstant, formatInstantClock } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Page } from '#renderer/ui/Page.tsx'
import type { Draft } from '#shared/contract/drafts.ts'
import type { SavedSession } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import { startExercise } from './actions.ts'
import { ContextPane } from './ContextPane.tsx'
import { EditorBar } from './EditorBar.tsx'
import { ExerciseCard } from './ExerciseCard.tsx'
import { EditorContext, useEditorState, useEditors } from './editors.ts'
import { FinishDialog } from './FinishDialog.tsx'
import { ADD_EXERCISE, firstToFill, focusCell } from './focusCell.ts'
import { Notice } from './Notice.tsx'
import classes from './screen.module.css'
import { useEditorKeys } from './useEditorKeys.ts'
import { useFinish } from './useFinish.ts'
import { useKeeping } from './useKeeping.ts'
import { WorkoutFields } from './WorkoutFields.tsx'

interface EditorScreenProps {
  draft: Draft
  onSaved: (saved: SavedSession) => void
  /** The draft was given up. */
  onGone: () => void
  /** Whether something was typed in it before this screen was opened. */
  resumed?: boolean
}

/** The editor of one draft. */
export function EditorScreen(props: EditorScreenProps) {
  const editors = useEditors()
  const [editor] = useState(() => editors.of(props.draft))
  useEffect(() => editor.hear(props.draft), [editor, props.draft])
  return (
    <EditorContext value={editor}>
      <Screen {...props} />
    </EditorContext>
  )
}

function Screen({ draft, onSaved, onGone, resumed = false }: EditorScreenProps) {
  const finish = useFinish(onSaved)
  const workout = useEditorState((state) => state.workout)
  const focus = useEditorState((state) => state.focus)
  const editor = useKeeping()
  const { unit } = useSettings()
  useEditorKeys(editor, finish.ask)
  useEffect(() => editor.hearUnit(unit), [editor, unit])
  useEffect(() => {
    if (focus) focusCell(focus.cell)
  }, [focus])
  useEffect(() => {
    const { activeElement } = document
    const isFree = activeElement === document.body || activeElement?.tagName === 'H1'
    if (isFree && editor.sessionId === null) focusCell(firstToFill(editor.state.workout))
  }, [editor])
  const isEdit = draft.sessionId !== null
  const focusOf = workout.focus.trim()
  const title = isEdit ? [t('workout.editTitle'), focusOf].filter(Boolean).join(' · ') : focusOf || t('workout.title')
  return (
    <Page
      title={title}
      name={t(isEdit ? 'workout.editTitle' : 'workout.title')}
      sticky
      actions={<EditorBar draft={draft} onFinish={finish.ask} onGone={onGone} />}
    >
      <Resumed resumed={resumed} draft={draft} />
      <div className={classes.split}>
        <div className={classes.column}>
          <WorkoutFields workout={workout} />
          {workout.exercises.map((exercise, index) => (
            <ExerciseCard
              key={exercise.key}
              exercise={exercise}
              index={index}
              isLast={index === workout.exercises.length - 1}
              date={workout.date}
              isDeloadWeek={workout.isDeloadWeek}
              unit={workout.unit}
            />
          ))}
          <div className={classes.add}>
            <Button data-cell={ADD_EXERCISE} onClick={() => startExercise(editor, null)}>
              {t('workout.addExercise')}
            </Button>
            {workout.exercises.length === 0 && <span className={classes.quiet}>{t('workout.emptyHint')}</span>}
          </div>
        </div>
        <ContextPane workout={workout} />
      </div>
      <Notice />
      <FinishDialog finish={finish} isEdit={isEdit} />
    </Page>
  )
}

function Resumed({ resumed, draft }: { resumed: boolean; draft: Draft }) {
  // What was said when the screen was opened stands, whatever is typed since.
  const [{ sessionId, startedAt, updatedAt }] = useState(draft)
  const [shown, setShown] = useState(resumed)
  const hasChanged = useEditorState((state) => state.canUndo)
  if (!shown || hasChanged) return null
  return (
    <div className={classes.notice} role="status">
      <span>
        {sessionId === null
          ? t('workout.resumed', { time: formatInstantClock(startedAt) })
          : t('workout.resumedEdit', { time: formatInstant(updatedAt) })}
      </span>
      <Button variant="subtle" onClick={() => setShown(false)}>
        {t('shell.dismiss')}
      </Button>
    </div>
  )
}
