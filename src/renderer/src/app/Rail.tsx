import { type Icon, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { Elapsed } from '#renderer/ui/Elapsed.tsx'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { type Action, chordsOf } from '#shared/actions.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import { t } from '#shared/messages/index.ts'
import { places } from './places.ts'
import classes from './Rail.module.css'

/** The way between the places, with the workout that is running. */
export function Rail({ running, onAct }: { running: Draft | null; onAct: (action: Action) => void }) {
  const [location] = useLocation()
  return (
    <nav className={classes.rail} aria-label={t('shell.places')}>
      <ul className={classes.list}>
        {places.map(({ path, name, icon: Icon, action }) => (
          <li key={path}>
            <Link
              href={path}
              className={classes.item}
              aria-current={location.startsWith(path) ? 'page' : undefined}
              title={t(`shell.place.${name}`)}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.label}>{t(`shell.place.${name}`)}</span>
              {name === 'workout' && running ? (
                <span className={classes.running}>
                  <Elapsed since={running.startedAt} />
                </span>
              ) : (
                <span className={classes.chord}>
                  <KeyHint chord={chordsOf(action)[0] ?? ''} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <div>
        <RailButton icon={IconSearch} action="showPalette" label={t('palette.short')} onAct={onAct} />
        <RailButton icon={IconKeyboard} action="showShortcuts" label={t('shell.shortcuts.short')} onAct={onAct} />
      </div>
    </nav>
  )
}

interface RailButtonProps {
  icon: Icon
  action: Action
  label: string
  onAct: (action: Action) => void
}

function RailButton({ icon: Icon, action, label, onAct }: RailButtonProps) {
  return (
    <button type="button" className={classes.item} onClick={() => onAct(action)} title={t(`app.menu.${action}`)}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.label}>{label}</span>
      <span className={classes.chord}>
        <KeyHint chord={chordsOf(action)[0] ?? ''} />
      </span>
    </button>
  )
}
