import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { t } from '#shared/messages/index.ts'
import { ChangeDialog, ChangeForm } from './ChangeForm.tsx'
import { ChangePreview, usePreview } from './ChangePreview.tsx'
import classes from './change.module.css'
import { useChange } from './useChange.tsx'

interface RenameDialogProps {
  opened: boolean
  name: string
  onClose: () => void
  onRenamed: (name: string) => void
}

/** Gives an exercise another name, and shows before what that does. */
export const RenameDialog = ({ opened, name, onClose, onRenamed }: RenameDialogProps) => (
  <ChangeDialog opened={opened} onClose={onClose} size={760} title={t('exerciseChanges.renaming.title', { name })}>
    <Rename name={name} onClose={onClose} onRenamed={onRenamed} />
  </ChangeDialog>
)

function Rename({ name, onClose, onRenamed }: Omit<RenameDialogProps, 'opened'>) {
  const [to, setTo] = useState(name)
  const [asked] = useDebouncedValue(to.trim(), 200)
  const isNew = asked !== '' && asked !== name
  const preview = usePreview(isNew ? { kind: 'rename', name, to: asked } : null)
  const rename = useChange(
    'exercises.rename',
    (changed) => {
      onClose()
      onRenamed(changed.name ?? to)
    },
    { said: (changed) => t('exerciseChanges.renaming.done', { name: changed.name ?? to }), isShown: true },
  )
  return (
    <ChangeForm
      confirm={t('exerciseChanges.renaming.confirm')}
      onConfirm={() => rename.mutate({ name, to })}
      onClose={onClose}
      isPending={rename.isPending}
      isUnready={to.trim() === '' || to.trim() === name}
      error={rename.error}
    >
      <p className={classes.hint}>{t('exerciseChanges.renaming.hint')}</p>
      <label className={classes.field}>
        <span>{t('exerciseChanges.renaming.to')}</span>
        <input
          data-autofocus
          required
          maxLength={500}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={to}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTo(event.currentTarget.value)
            rename.reset()
          }}
        />
      </label>
      {isNew && !rename.isError && <ChangePreview preview={preview} />}
    </ChangeForm>
  )
}
