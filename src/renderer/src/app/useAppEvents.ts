import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { bridge } from '#renderer/lib/bridge.ts'
import { afterDialogs, isDialogOpen } from '#renderer/lib/dialogs.ts'
import { notify, unsay, warn } from '#renderer/lib/notify.tsx'
import { isTouchedBy } from '#renderer/lib/query.ts'
import type { Action } from '#shared/actions.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { t } from '#shared/messages/index.ts'

const WAITING = 'waits-for-dialog'

/** What the window does when main asks for it. */
interface Hearer {
  act: (action: Action) => void
  showFile: (preview: FilePreview) => void
  showImport: () => void
  /** Has everything kept that is typed. */
  keep: () => void
  /** Closes what is open over every place and holds nothing. */
  makeWay: () => void
}

/** The one listener to main: makes old answers stale, does what the menu asks, shows files that were opened. */
export function useAppEvents({ act, showFile, showImport, keep, makeWay }: Hearer): void {
  const queries = useQueryClient()

  /** In a dialog of a screen something may be typed: what would leave the screen waits until it is closed. */
  const inTurn = (event: AppEvent, run: () => void) => {
    makeWay()
    if (!isDialogOpen()) return run()
    notify(t('shell.dialogFirst'), { id: WAITING, stays: Number.POSITIVE_INFINITY })
    afterDialogs(() => {
      unsay(WAITING)
      hear(event)
    })
  }
  const hear = useEffectEvent((event: AppEvent) => {
    switch (event.type) {
      case 'action':
        return inTurn(event, () => act(event.action))
      case 'fileOpened':
        return inTurn(event, () => showFile(event.preview))
      case 'importOpened':
        return inTurn(event, showImport)
      case 'notOpened':
        return warn(event.reason, { title: t('shell.file.notOpened'), stays: Number.POSITIVE_INFINITY })
      case 'notUnderstood':
        return warn(t('shell.notUnderstood', { switches: event.switches.join(', ') }))
      case 'keep':
        return keep()
      case 'kept':
        return undefined
      case 'progress':
        return void queries.invalidateQueries({ queryKey: [`${event.job}.status`] })
      case 'changed':
        return void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouchedBy(event.feature, queryKey) })
    }
  })
  useEffect(() => bridge().on((event) => hear(event)), [])
}
