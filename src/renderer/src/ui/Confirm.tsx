import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '#shared/messages/index.ts'
import classes from './dialog.module.css'

interface ConfirmProps {
  opened: boolean
  title: string
  children: ReactNode
  confirm: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is lost. The way back has the focus first. */
export function Confirm({ opened, title, children, confirm, onConfirm, onClose }: ConfirmProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <p className={classes.text}>{children}</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={onClose}>
          {t('shell.keep')}
        </Button>
        <Button className={classes.danger} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Modal>
  )
}
