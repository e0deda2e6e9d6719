import { useState } from 'react'
import type { ExerciseDetails } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import type { ShownFacts } from '../words.ts'
import { ChangeDialog, ChangeForm } from './ChangeForm.tsx'
import { FactsForm } from './FactsForm.tsx'
import { useChange } from './useChange.tsx'

interface EditDialogProps {
  opened: boolean
  details: ExerciseDetails
  onClose: () => void
}

/** Describes an exercise: muscles, equipment, load mode. */
export const EditDialog = ({ opened, details, onClose }: EditDialogProps) => (
  <ChangeDialog opened={opened} onClose={onClose} title={t('exercisesScreen.form.editTitle', { name: details.name })}>
    <Edit details={details} onClose={onClose} />
  </ChangeDialog>
)

function Edit({ details, onClose }: Omit<EditDialogProps, 'opened'>) {
  const { name, primaryMuscles, secondaryMuscles, equipment: before, loadMode } = details
  const [facts, setFacts] = useState<ShownFacts>({ primaryMuscles, secondaryMuscles, equipment: before, loadMode })
  const save = useChange('exercises.save', onClose, { isShown: true })
  const { equipment } = facts
  return (
    <ChangeForm
      confirm={t('exercisesScreen.form.save')}
      onConfirm={() => equipment !== null && save.mutate({ name, facts: { ...facts, equipment } })}
      onClose={onClose}
      isPending={save.isPending}
      error={save.error}
    >
      <FactsForm facts={facts} onFacts={setFacts} />
    </ChangeForm>
  )
}
