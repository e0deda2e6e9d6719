import { Button, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { formatInUnit, formatMoved } from '#renderer/lib/format.ts'
import { useLoadModes } from '#renderer/lib/loadModes.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Facts } from '#renderer/ui/Facts.tsx'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { sessionVolumeKg } from '#shared/domain/volume.ts'
import { isBlankRow } from '#shared/draft/blank.ts'
import { isOnlyWeighed, onlyWeighed } from '#shared/draft/plan-rows.ts'
import { t } from '#shared/messages/index.ts'
import { useEditor, useEditorState } from './editors.ts'
import { elapsedMinutes } from './elapsed.ts'
import { notDone } from './notDone.ts'
import classes from './screen.module.css'
import { UnlikelySets } from './UnlikelySets.tsx'
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
  const modeOf = useLoadModes()
  const typed = editor.state.workout.duration
  const [duration, setDuration] = useState(typed === '' && !isEdit ? elapsedMinutes(editor) : typed)
  const minutes = useRef<HTMLInputElement>(null)
  const session = finish.asked
  if (!session) return null
  const { bodyWeightKg: kg } = session
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
          [t('workout.finishing.volume'), modeOf ? formatMoved(sessionVolumeKg(session, modeOf), unit) : ''],
          ...(kg === null ? [] : [[t('workout.header.bodyWeight'), formatInUnit(kg, unit)] as const]),
        ]}
      />
      <UnlikelySets session={session} />
      {!isEdit && (
        <OnlyWeighed
          onLeaveOut={() => {
            finish.leaveSetsOut()
            minutes.current?.focus()
          }}
        />
      )}
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

/** Sets that were planned with a weight and in which nothing was done. They are left out only where anything is left then. */
function OnlyWeighed({ onLeaveOut }: { onLeaveOut: () => void }) {
  const workout = useEditorState((state) => state.workout)
  const count = onlyWeighed(workout)
  if (count === 0) return null
  const hasOthers = workout.exercises.some(({ sets }) => sets.some((row) => !isBlankRow(row) && !isOnlyWeighed(row)))
  return (
    <div className={classes.notDone}>
      <p>{t('progression.unfilled', { count })}</p>
      {hasOthers && <Button onClick={onLeaveOut}>{t('workout.finishing.leaveOut')}</Button>}
    </div>
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
