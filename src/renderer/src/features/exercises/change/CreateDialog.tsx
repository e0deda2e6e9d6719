import { useState } from 'react'
import { t } from '#shared/messages/index.ts'
import type { ShownFacts } from '../words.ts'
import { ChangeDialog, ChangeForm } from './ChangeForm.tsx'
import classes from './change.module.css'
import { FactsForm } from './FactsForm.tsx'
import { useChange } from './useChange.tsx'

interface CreateDialogProps {
  opened: boolean
  /** The name it begins with. */
  name: string
  onClose: () => void
  onCreated: (name: string) => void
}

/** Adds an exercise of one's own. */
export const CreateDialog = ({ opened, onClose, ...rest }: CreateDialogProps) => (
  <ChangeDialog opened={opened} onClose={onClose} title={t('exercisesScreen.form.newTitle')}>
    <Create onClose={onClose} {...rest} />
  </ChangeDialog>
)

const noFacts: ShownFacts = { primaryMuscles: [], secondaryMuscles: [], equipment: null, loadMode: 'external' }

function Create({ name: first, onClose, onCreated }: Omit<CreateDialogProps, 'opened'>) {
  const [name, setName] = useState(first)
  const [facts, setFacts] = useState(noFacts)
  const create = useChange(
    'exercises.create',
    (changed) => {
      onClose()
      if (changed.name !== null) onCreated(changed.name)
    },
    { said: (changed) => t('exercisesScreen.form.created', { name: changed.name ?? name }), isShown: true },
  )
  const { equipment } = facts
  return (
    <ChangeForm
      confirm={t('exercisesScreen.form.create')}
      onConfirm={() => equipment !== null && create.mutate({ name, facts: { ...facts, equipment } })}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <label className={classes.field}>
        <span>{t('exercisesScreen.form.name')}</span>
        <input
          data-autofocus
          required
          maxLength={500}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            create.reset()
          }}
        />
      </label>
      <FactsForm facts={facts} onFacts={setFacts} />
    </ChangeForm>
  )
}
