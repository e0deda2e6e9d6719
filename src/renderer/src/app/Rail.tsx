import { IconKeyboard } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { Elapsed } from '#renderer/ui/Elapsed.tsx'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import type { Draft } from '#shared/contract/drafts.ts'
import { t } from '#shared/messages/index.ts'
import { places } from './places.ts'
import classes from './Rail.module.css'

/** The way between the places, with the workout that is running. */
export function Rail({ running, onShortcuts }: { running: Draft | null; onShortcuts: () => void }) {
  const [location] = useLocation()
  return (
    <nav className={classes.rail} aria-label={t('shell.places')}>
      <ul className={classes.list}>
        {places.map(({ path, name, icon: Icon, chord }) => (
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
                  <KeyHint chord={chord} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.item} onClick={onShortcuts} title={t('shell.shortcuts.title')}>
        <IconKeyboard size={18} stroke={1.6} aria-hidden />
        <span className={classes.label}>{t('shell.shortcuts.short')}</span>
        <span className={classes.chord}>
          <KeyHint chord="?" />
        </span>
      </button>
    </nav>
  )
}
