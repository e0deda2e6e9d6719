import { useId, useState } from 'react'
import { t } from '#shared/messages/index.ts'
import { ChangeDialog, ChangeForm } from './ChangeForm.tsx'
import { ChangePreview, usePreview } from './ChangePreview.tsx'
import classes from './change.module.css'
import { ExerciseBox } from './ExerciseBox.tsx'
import { useChange } from './useChange.tsx'

interface MergeDialogProps {
  opened: boolean
  name: string
  onClose: () => void
  onMerged: (name: string) => void
}

/** Makes several exercises one, and shows before what that does. */
export const MergeDialog = ({ opened, name, onClose, onMerged }: MergeDialogProps) => (
  <ChangeDialog opened={opened} onClose={onClose} size={840} title={t('exerciseChanges.merging.title', { name })}>
    <Merge name={name} onClose={onClose} onMerged={onMerged} />
  </ChangeDialog>
)

function Merge({ name, onClose, onMerged }: Omit<MergeDialogProps, 'opened'>) {
  const [others, setOthers] = useState<readonly string[]>([])
  const [stays, setStays] = useState(name)
  const [factsOf, setFactsOf] = useState<string | null>(null)
  const sides = [name, ...others]
  const into = sides.includes(stays) ? stays : name
  const facts = factsOf !== null && sides.includes(factsOf) ? factsOf : null
  const asked = { into, names: sides.filter((side) => side !== into), factsOf: facts }
  const preview = usePreview(others.length > 0 ? { kind: 'merge', ...asked } : null)
  const merge = useChange(
    'exercises.merge',
    (changed) => {
      onClose()
      onMerged(changed.name ?? into)
    },
    { said: (changed) => t('exerciseChanges.merging.done', { name: changed.name ?? into }), isShown: true },
  )
  const change = (next: readonly string[]) => {
    setOthers(next)
    merge.reset()
  }
  return (
    <ChangeForm
      confirm={t('exerciseChanges.merging.confirm')}
      onConfirm={() => merge.mutate(asked)}
      onClose={onClose}
      isPending={merge.isPending}
      isUnready={others.length === 0}
      error={merge.error}
    >
      <p className={classes.hint}>{t('exerciseChanges.merging.hint')}</p>
      <div className={classes.field}>
        <ExerciseBox
          label={t('exerciseChanges.merging.choose')}
          without={sides}
          onChoose={(it) => change([...others, it])}
        />
        {others.length > 0 && (
          <div className={classes.chips}>
            {others.map((other) => (
              <button
                key={other}
                type="button"
                className={classes.chip}
                aria-label={t('exerciseChanges.merging.remove', { name: other })}
                onClick={() => change(others.filter((it) => it !== other))}
              >
                <bdi>{other}</bdi> <span aria-hidden>×</span>
              </button>
            ))}
          </div>
        )}
      </div>
      {others.length > 0 && (
        <div className={classes.two}>
          <OneOf legend={t('exerciseChanges.merging.stays')} names={sides} chosen={into} onChoose={setStays} />
          <OneOf
            legend={t('exerciseChanges.merging.factsOf')}
            names={sides}
            chosen={facts ?? into}
            onChoose={setFactsOf}
          />
        </div>
      )}
      {others.length > 0 && <ChangePreview preview={preview} />}
    </ChangeForm>
  )
}

interface OneOfProps {
  legend: string
  names: readonly string[]
  chosen: string
  onChoose: (name: string) => void
}

function OneOf({ legend, names, chosen, onChoose }: OneOfProps) {
  const id = useId()
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name} className={classes.choice}>
          <input type="radio" name={id} value={name} checked={name === chosen} onChange={() => onChoose(name)} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
