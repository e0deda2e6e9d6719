import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { t } from '#shared/messages/index.ts'
import { reasonOf } from './client.ts'

interface Note {
  id?: string
  title?: string
  /** How long it stays, in milliseconds. */
  stays?: number
  onClose?: () => void
}

const show = (message: ReactNode, { stays = 6000, ...note }: Note, isBad: boolean): void =>
  void notifications.show({
    ...note,
    message,
    autoClose: Number.isFinite(stays) ? stays : false,
    color: isBad ? 'red' : 'blue',
    closeButtonProps: { 'aria-label': t('shell.close') },
  })

/** Says in a corner what happened. */
export const notify = (message: ReactNode, note: Note = {}): void => show(message, note, false)

/** Says in a corner that something did not work, and why. */
export const complain = (error: unknown): void => show(reasonOf(error), { stays: 15_000 }, true)

/** Says in a corner that something did not work, in these words. */
export const warn = (message: string, note: Note = {}): void => show(message, { stays: 15_000, ...note }, true)

/** Takes back what was said. */
export const unsay = (id: string): void => void notifications.hide(id)

/** Whether an element stands in a message in the corner. */
export const isInNotes = (element: Element | null): boolean => element?.closest('.mantine-Notification-root') != null

/** Goes to the newest message in the corner; from there, or where there is none, to the content. */
export function goToNotes(): void {
  const note = [...document.querySelectorAll<HTMLElement>('.mantine-Notification-root')].at(-1)
  const target = isInNotes(document.activeElement) ? null : note?.querySelector<HTMLElement>('button')
  const to = target ?? document.getElementById('content')
  to?.focus()
}
