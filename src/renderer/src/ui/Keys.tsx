import { printChord } from '#renderer/lib/keys.ts'
import { t } from '#shared/messages/index.ts'
import classes from './Keys.module.css'

/** A chord such as `Mod+Enter` as it is printed on the keys. */
export function Keys({ chord }: { chord: string }) {
  const labels = {
    Mod: t('shell.key.mod'),
    Shift: t('shell.key.shift'),
    Alt: t('shell.key.alt'),
    Enter: t('shell.key.enter'),
    Plus: '+',
    Escape: t('shell.key.escape'),
    Backspace: t('shell.key.backspace'),
    Home: t('shell.key.home'),
    End: t('shell.key.end'),
    PageUp: t('shell.key.pageUp'),
    PageDown: t('shell.key.pageDown'),
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  }
  return (
    <span className={classes.keys}>
      {printChord(chord, labels).map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}

/** The chord of a button, for the eye only: the name of the button stays its words. */
export const KeyHint = ({ chord }: { chord: string }) => (
  <span aria-hidden>
    <Keys chord={chord} />
  </span>
)
