import type { ReactNode } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'
import { Choice } from './Choice.tsx'
import { OnOff } from './OnOff.tsx'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'

/** How this copy of the app stands with new versions; where it cannot ask for any, there is nothing to set. */
export interface UpdatesPart {
  canAsk: boolean
  state: ReactNode
}

interface UpdateSettingsProps {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
  updates: UpdatesPart
}

/** Whether new versions are looked for by themselves, and which. */
export function UpdateSettings({ settings, onChange, updates }: UpdateSettingsProps) {
  return (
    <section aria-labelledby="settings-updates">
      <h2 id="settings-updates" className={classes.heading}>
        {t('updates.title')}
      </h2>
      {updates.state}
      {updates.canAsk && (
        <div className={classes.list} data-below>
          <SettingRow label={t('updates.automatic.label')} hint={t('updates.automatic.hint')}>
            <OnOff
              label={t('updates.automatic.label')}
              on={settings.automaticUpdateChecks}
              onChange={(automaticUpdateChecks) => onChange({ automaticUpdateChecks })}
            />
          </SettingRow>
          <Choice
            label={t('updates.channel.label')}
            value={settings.updateChannel}
            options={(['stable', 'beta'] as const).map((value) => ({ value, label: t(`updates.channel.${value}`) }))}
            onChoose={(updateChannel) => onChange({ updateChannel })}
          />
        </div>
      )}
    </section>
  )
}
