import { useState } from 'react'
import { t } from '#shared/messages/index.ts'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'

/** The name written into every session file; kept when the field is left. */
export function NameSetting({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed !== name) onName(typed)
    setTyped(null)
  }
  return (
    <SettingRow label={t('settings.name.label')} hint={t('settings.name.hint')} htmlFor="setting-name">
      <input
        id="setting-name"
        className={classes.text}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={typed ?? name}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </SettingRow>
  )
}
