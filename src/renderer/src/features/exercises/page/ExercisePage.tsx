import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf, reasonOf } from '#renderer/lib/client.ts'
import { queryOf } from '#renderer/lib/query.ts'
import type { SpanLook } from '#renderer/lib/spanLook.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import type { ExerciseDetails } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import { EditDialog } from '../change/EditDialog.tsx'
import { MergeDialog } from '../change/MergeDialog.tsx'
import { RenameDialog } from '../change/RenameDialog.tsx'
import { ExerciseFacts } from './ExerciseFacts.tsx'
import { Progress } from './Progress.tsx'
import { UnknownExercise } from './UnknownExercise.tsx'

interface ExercisePageProps {
  /** Any of its names. */
  name: string
  look: SpanLook
  onLook: (look: SpanLook) => void
  onViewSession: (id: string) => void
  /** Goes to the page of an exercise: under another name, or another one. */
  onView: (name: string, options?: { replace: boolean }) => void
  onViewAll: () => void
  /** Starts a workout with it, or puts it into the running one. */
  onStart: (exercise: string) => void
}

type Dialog = 'edit' | 'rename' | 'merge'

/** One exercise: what it is, what can be done with it, and how it went. */
export function ExercisePage({ name, look, onLook, onViewSession, onView, onViewAll, onStart }: ExercisePageProps) {
  const found = useQuery(queryOf('exercises.get', { name }))
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const details = found.data
  const title = details?.name ?? name
  const close = () => setDialog(null)
  const isUnknown = found.isError && codeOf(found.error) === 'EXERCISE_UNKNOWN'
  return (
    <Page
      title={title}
      name={title}
      actions={details && <Actions onAct={setDialog} onStart={() => onStart(details.name)} />}
    >
      {found.isPending && <Loading rows={8} />}
      {isUnknown && <UnknownExercise name={name} error={found.error} onViewAll={onViewAll} />}
      {found.isError && !isUnknown && (
        <Failed title={t('exercisesScreen.failed')} reason={reasonOf(found.error)} retry={() => void found.refetch()} />
      )}
      {details && (
        <>
          <ExerciseFacts details={details} onDescribe={() => setDialog('edit')} onGone={onViewAll} />
          <Done details={details} look={look} onLook={onLook} onViewSession={onViewSession} />
          <EditDialog opened={dialog === 'edit'} details={details} onClose={close} />
          <RenameDialog
            opened={dialog === 'rename'}
            name={details.name}
            onClose={close}
            onRenamed={(to) => onView(to, { replace: true })}
          />
          <MergeDialog
            opened={dialog === 'merge'}
            name={details.name}
            onClose={close}
            onMerged={(into) => onView(into, { replace: true })}
          />
        </>
      )}
    </Page>
  )
}

function Actions({ onAct, onStart }: { onAct: (dialog: Dialog) => void; onStart: () => void }) {
  const running = useQuery(queryOf('drafts.current', null))
  return (
    <>
      <Button onClick={onStart}>
        {t(running.data ? 'exercisesScreen.addToWorkout' : 'exercisesScreen.startWith')}
      </Button>
      <Button onClick={() => onAct('edit')}>{t('exercisesScreen.edit')}</Button>
      <Button onClick={() => onAct('rename')}>{t('exercisesScreen.rename')}</Button>
      <Button onClick={() => onAct('merge')}>{t('exercisesScreen.merge')}</Button>
    </>
  )
}

interface DoneProps extends Pick<ExercisePageProps, 'look' | 'onLook' | 'onViewSession'> {
  details: ExerciseDetails
}

function Done({ details, ...rest }: DoneProps) {
  if (details.logged.sessions === 0)
    return <Empty title={t('exercisesScreen.neverLogged.title')}>{t('exercisesScreen.neverLogged.text')}</Empty>
  return <Progress name={details.name} logged={details.logged} {...rest} />
}
