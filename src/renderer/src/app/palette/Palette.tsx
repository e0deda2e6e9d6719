import { Modal } from '@mantine/core'
import { call } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import type { Action } from '#shared/actions.ts'
import { t } from '#shared/messages/index.ts'
import type { Does } from './entries.ts'
import { Finder } from './Finder.tsx'
import classes from './palette.module.css'

interface PaletteProps {
  opened: boolean
  onClose: () => void
  onAct: (action: Action) => void
  onGo: (address: string) => void
}

/** One line to everything: actions, files that were opened, the last sessions, every exercise. */
export function Palette({ opened, onClose, onAct, onGo }: PaletteProps) {
  const choose = (does: Does) => {
    onClose()
    if ('act' in does) onAct(does.act)
    else if ('go' in does) onGo(does.go)
    else void call('opened.again', { path: does.open }).catch(complain)
  }
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={640}
      yOffset={48}
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      shadow="none"
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('palette.title')} className={classes.palette}>
        <Modal.Body p={0}>
          <Finder onChoose={choose} onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
