import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { reasonOf } from '#renderer/lib/client.ts'
import { t } from '#shared/messages/index.ts'
import classes from './change.module.css'

interface ChangeDialogProps {
  opened: boolean
  onClose: () => void
  title: string
  size?: number
  /** Made anew each time it opens. */
  children: ReactNode
}

/** A dialog in which something about exercises is changed. */
export function ChangeDialog({ opened, onClose, title, size = 560, children }: ChangeDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<bdi>{title}</bdi>}
      size={size}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {opened && children}
    </Modal>
  )
}

interface ChangeFormProps {
  confirm: string
  onConfirm: () => void
  onClose: () => void
  isPending: boolean
  /** Nothing can be confirmed yet. */
  isUnready?: boolean
  error: Error | null
  children: ReactNode
}

/** What is filled in and confirmed; why it was refused is said below it. */
export function ChangeForm({ confirm, onConfirm, onClose, isPending, isUnready, error, children }: ChangeFormProps) {
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isUnready) onConfirm()
      }}
    >
      {children}
      {error && (
        <p role="alert" className={classes.problem}>
          {reasonOf(error)}
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={onClose}>{t('exercisesScreen.form.cancel')}</Button>
        <Button type="submit" variant="filled" loading={isPending} disabled={isUnready ?? false}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}
