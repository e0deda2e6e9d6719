import { Button, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { formatVolume } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Facts } from '#renderer/ui/Facts.tsx'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { sessionVolumeKg } from '#shared/domain/volume.ts'
import { isBlankRow } from '#shared/draft/blank.ts'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import { elapsedMinutes } from './elapsed.ts'
import { notDone } from './notDone.ts'
import classes from './screen.module.css'
import type { Finish } from './useFinish.ts'

/** What will be saved, asked once more. */
export function FinishDialog({ finish, isEdit }: { finish: Finish; isEdit: boolean }) {
  return (
    <Modal
      opened={finish.asked !== null}
      onClose={finish.cancel}
      returnFocus={false}
      title={t(isEdit ? 'workout.finishing.editTitle' : 'workout.finishing.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {finish.asked && <Summary finish={finish} isEdit={isEdit} />}
    </Modal>
  )
}

function Summary({ finish, isEdit }: { finish: Finish; isEdit: boolean }) {
  const editor = useEditor()
  const { unit } = useSettings()
  const typed = editor.state.workout.duration
  const [duration, setDuration] = useState(typed === '' && !isEdit ? elapsedMinutes(editor) : typed)
  const minutes = useRef<HTMLInputElement>(null)
  const session = finish.asked
  if (!session) return null
  const sets = session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void finish.save(duration)
      }}
    >
      <Facts
        facts={[
          [t('workout.finishing.exercises'), String(session.exercises.length)],
          [t('workout.finishing.sets'), String(sets)],
          [t('workout.finishing.volume'), formatVolume(sessionVolumeKg(session), unit)],
        ]}
      />
      <NotDone
        onLeaveOut={() => {
          finish.leaveOut()
          minutes.current?.focus()
        }}
      />
      <label className={classes.duration}>
        <span>{t('workout.finishing.duration')}</span>
        <input
          ref={minutes}
          data-autofocus
          inputMode="numeric"
          autoComplete="off"
          value={duration}
          onChange={(event) => setDuration(event.currentTarget.value)}
        />
      </label>
      {finish.problem && (
        <p role="alert" className={classes.problem}>
          {t('workout.finishing.failed', { reason: finish.problem })}
        </p>
      )}
      <div className={classes.dialogActions}>
        <Button onClick={finish.cancel}>{t('workout.finishing.back')}</Button>
        {finish.isOutdated && (
          <Button onClick={() => void finish.save(duration, true)}>{t('workout.finishing.overwrite')}</Button>
        )}
        <Button type="submit" variant="filled" loading={finish.isSaving} rightSection={<KeyHint chord="Enter" />}>
          {t('workout.finishing.save')}
        </Button>
      </div>
    </form>
  )
}

/** The exercises without a working set. They can be left out where anything is left then. */
function NotDone({ onLeaveOut }: { onLeaveOut: () => void }) {
  const workout = useEditorState((state) => state.workout)
  const left = notDone(workout)
  if (left.length === 0) return null
  const names = left.map(({ name, key }) => name.trim() || t('workout.nameless', { number: numberOf(key) }))
  const hasSets = workout.exercises.some(({ sets }) => !sets.every(isBlankRow))
  return (
    <div className={classes.notDone}>
      <p dir="auto">{t('workout.finishing.notDone', { names: names.join(', ') })}</p>
      {hasSets && <Button onClick={onLeaveOut}>{t('workout.finishing.leaveOut')}</Button>}
    </div>
  )

  function numberOf(key: string): number {
    return workout.exercises.findIndex((exercise) => exercise.key === key) + 1
  }
}
