import { Modal } from '@mantine/core'
import { Keys } from '#renderer/ui/Keys.tsx'
import { t } from '#shared/messages/index.ts'
import classes from './ShortcutsSheet.module.css'
import { shortcutGroups } from './shortcutGroups.ts'

/** Every shortcut there is, by where it works. */
export function ShortcutsSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      size={840}
      title={t('shell.shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={classes.groups}>
        {shortcutGroups().map(({ group, keys }) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.title}>{t(`shell.shortcuts.group.${group}`)}</h3>
            <dl className={classes.list}>
              {keys.map(({ words, chords }) => (
                <div key={words} className={classes.line}>
                  <dt>{words}</dt>
                  <dd className={classes.chords}>
                    {chords.map((chord) => (
                      <Keys key={chord} chord={chord} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
