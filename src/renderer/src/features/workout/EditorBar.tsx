import { Button, VisuallyHidden } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import { Elapsed } from '#renderer/ui/Elapsed.tsx'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { chordsOf } from '#shared/actions.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import grid from './grid.module.css'
import { RestTimer } from './RestTimer.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import classes from './screen.module.css'
import { useDiscard } from './useDiscard.ts'

interface EditorBarProps {
  draft: Draft
  onFinish: () => void
  onGone: () => void
}

/** What can be done with the workout as a whole, its clocks, and whether it is kept. */
export function EditorBar({ draft, onFinish, onGone }: EditorBarProps) {
  const editor = useEditor()
  const canUndo = useEditorState((state) => state.canUndo)
  const canRedo = useEditorState((state) => state.canRedo)
  const [asking, setAsking] = useState(false)
  const discard = useDiscard(onGone)
  const isEdit = draft.sessionId !== null
  return (
    <div className={classes.bar}>
      <SaveStatus />
      <RestTimer />
      {!isEdit && (
        <span className={classes.elapsed} title={t('workout.elapsed')}>
          <VisuallyHidden>{t('workout.elapsed')}</VisuallyHidden>
          <Elapsed since={draft.startedAt} />
        </span>
      )}
      <span>
        <IconButton label={t('workout.undo')} off={!canUndo} onClick={() => editor.undo()} icon={IconArrowBackUp} />
        <IconButton label={t('workout.redo')} off={!canRedo} onClick={() => editor.redo()} icon={IconArrowForwardUp} />
      </span>
      <Button onClick={() => setAsking(true)}>{t(isEdit ? 'workout.cancelEdit' : 'workout.cancel')}</Button>
      <Button variant="filled" onClick={onFinish} rightSection={<KeyHint chord={chordsOf('finishWorkout')[0] ?? ''} />}>
        {t(isEdit ? 'workout.saveEdit' : 'workout.finish')}
      </Button>
      <Confirm
        opened={asking}
        title={t(isEdit ? 'workout.discarding.editTitle' : 'workout.discarding.title')}
        confirm={t(isEdit ? 'workout.discarding.confirmEdit' : 'workout.discarding.confirm')}
        onConfirm={() => void discard()}
        onClose={() => setAsking(false)}
      >
        {t(isEdit ? 'workout.discarding.editText' : 'workout.discarding.text')}
      </Confirm>
    </div>
  )
}

interface IconButtonProps {
  label: string
  off: boolean
  onClick: () => void
  icon: typeof IconArrowBackUp
}

function IconButton({ label, off, onClick, icon: Icon }: IconButtonProps) {
  return (
    <button type="button" className={grid.icon} aria-label={label} title={label} disabled={off} onClick={onClick}>
      <Icon size={16} stroke={1.8} aria-hidden />
    </button>
  )
}
