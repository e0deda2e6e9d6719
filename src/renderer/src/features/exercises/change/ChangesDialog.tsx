import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { formatInstant } from '#renderer/lib/format.ts'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx'
import type { ExerciseChange } from '#shared/contract/exercise-changes.ts'
import { t } from '#shared/messages/index.ts'
import { ChangeDialog } from './ChangeForm.tsx'
import classes from './change.module.css'

interface ChangesDialogProps {
  opened: boolean
  onClose: () => void
}

/** What was changed about exercises, to be taken back. */
export const ChangesDialog = ({ opened, onClose }: ChangesDialogProps) => (
  <ChangeDialog opened={opened} onClose={onClose} size={720} title={t('exerciseChanges.changesList.title')}>
    <div data-autofocus tabIndex={-1} className={classes.form}>
      <Changes />
    </div>
  </ChangeDialog>
)

const STEP = 50

function Changes() {
  const [limit, setLimit] = useState(STEP)
  const answer = useQuery({ ...queryOf('exercises.changes', { limit }), placeholderData: keepPreviousData })
  // Said here: a note in the corner would lie over the list.
  const undo = useCommand('exercises.undoChange')
  if (answer.isError)
    return (
      <Failed
        title={t('exerciseChanges.changesList.failed')}
        reason={reasonOf(answer.error)}
        retry={() => void answer.refetch()}
      />
    )
  if (!answer.data) return <Loading rows={4} />
  const { changes, total } = answer.data
  if (total === 0)
    return <Empty title={t('exerciseChanges.changesList.none')}>{t('exerciseChanges.changesList.noneText')}</Empty>
  return (
    <>
      <p role="status" className={classes.hint}>
        {undo.isSuccess ? t('exerciseChanges.undone') : ''}
      </p>
      {undo.isError && (
        <p role="alert" className={classes.problem}>
          {reasonOf(undo.error)}
        </p>
      )}
      <ul className={classes.changes}>
        {changes.map((change) => (
          <Change
            key={change.id}
            change={change}
            isPending={undo.isPending && undo.variables?.id === change.id}
            onUndo={(id) => undo.mutate({ id })}
          />
        ))}
      </ul>
      {limit < total && (
        <Button variant="subtle" onClick={() => setLimit(limit + STEP)}>
          {t('exerciseChanges.changesList.more')}
        </Button>
      )}
    </>
  )
}

interface ChangeProps {
  change: ExerciseChange
  isPending: boolean
  onUndo: (id: string) => void
}

function Change({ change: { id, text, madeAt, undoneAt, obstacle }, isPending, onUndo }: ChangeProps) {
  const when = formatInstant(madeAt)
  const item = useRef<HTMLLIElement>(null)
  const before = useRef(undoneAt)
  useEffect(() => {
    // The button that was pressed went away.
    if (before.current === null && undoneAt !== null && document.activeElement === document.body) item.current?.focus()
    before.current = undoneAt
  }, [undoneAt])
  return (
    <li ref={item} tabIndex={-1} className={classes.change} data-undone={undoneAt !== null || undefined}>
      <div className={classes.grow}>
        <p dir="auto">{text}</p>
        <p className={classes.hint}>
          {undoneAt === null
            ? when
            : `${when}, ${t('exerciseChanges.changesList.undone', { time: formatInstant(undoneAt) })}`}
        </p>
        {obstacle && <p className={classes.hint}>{obstacle}</p>}
      </div>
      {undoneAt === null && obstacle === null && (
        <Button
          aria-label={t('exerciseChanges.changesList.undoOf', { change: text })}
          loading={isPending}
          onClick={() => onUndo(id)}
        >
          {t('exerciseChanges.undo')}
        </Button>
      )}
    </li>
  )
}
