import { formatNumber } from '#renderer/lib/format.ts'
import { Confirm } from '#renderer/ui/Confirm.tsx'
import { t } from '#shared/messages/index.ts'

interface AskUndoProps {
  opened: boolean
  added: number
  replaced: number
  onUndo: () => void
  onClose: () => void
}

/** Asks before an import is undone. */
export function AskUndo({ opened, added, replaced, onUndo, onClose }: AskUndoProps) {
  const sentences = [
    added > 0 && t('importScreen.undo.added', { count: added, shown: formatNumber(added) }),
    replaced > 0 && t('importScreen.undo.replaced', { count: replaced, shown: formatNumber(replaced) }),
    t('importScreen.undo.edited'),
  ]
  return (
    <Confirm
      opened={opened}
      title={t('importScreen.undo.title')}
      confirm={t('importScreen.undo.confirm')}
      onClose={onClose}
      onConfirm={() => {
        onClose()
        onUndo()
      }}
    >
      {sentences.filter(Boolean).join(' ')}
    </Confirm>
  )
}
