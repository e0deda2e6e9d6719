import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { notify, unsay } from '#renderer/lib/notify.tsx'
import type { UpdateStatus } from '#shared/contract/updates.ts'
import { t } from '#shared/messages/index.ts'

const NOTE = 'updates'
const NOTED = ['available', 'ready', 'failed'] as const

/** Tells somebody who is on another screen that there is a new version, or how getting it ended. */
export function useUpdateNote(status: UpdateStatus | undefined, isShown: boolean, show: () => void): void {
  const state = NOTED.find((noted) => noted === status?.state)
  const tell = useEffectEvent((noted: (typeof NOTED)[number]) => {
    if (isShown) return
    notify(
      <>
        <p>{t(`updates.note.${noted}`)}</p>
        <Button mt={8} onClick={show}>
          {t('updates.note.show')}
        </Button>
      </>,
      { id: NOTE, stays: 20_000 },
    )
  })
  useEffect(() => {
    if (state) tell(state)
    else unsay(NOTE)
  }, [state])
  useEffect(() => {
    if (isShown) unsay(NOTE)
  }, [isShown])
}
