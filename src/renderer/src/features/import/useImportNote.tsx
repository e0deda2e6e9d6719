import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { notify, unsay } from '#renderer/lib/notify.tsx'
import type { ImportStatus } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'

const NOTE = 'import'
const NOTED = ['done', 'preview', 'failed'] as const

/** Tells somebody who is on another screen that the import waits for them or is over. */
export function useImportNote(status: ImportStatus | null | undefined, isShown: boolean, show: () => void): void {
  const phase = NOTED.find((noted) => noted === status?.phase)
  const job = status?.job
  const tell = useEffectEvent((noted: (typeof NOTED)[number]) => {
    if (isShown) return
    notify(
      <>
        <p>{t(`importScreen.note.${noted}`)}</p>
        <Button mt={8} onClick={show}>
          {t('importScreen.note.show')}
        </Button>
      </>,
      { id: NOTE, stays: 20_000 },
    )
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second import may reach the same phase
  useEffect(() => {
    if (phase) tell(phase)
  }, [phase, job])
  useEffect(() => {
    if (isShown) unsay(NOTE)
  }, [isShown])
}
