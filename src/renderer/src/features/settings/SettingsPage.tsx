import { useQueryClient } from '@tanstack/react-query'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf, useCommand } from '#renderer/lib/query.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Page } from '#renderer/ui/Page.tsx'
import type { Settings } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'
import { AnalyticsSettings } from './AnalyticsSettings.tsx'
import { Choice } from './Choice.tsx'
import { LoadingSettings } from './LoadingSettings.tsx'
import { NameSetting } from './NameSetting.tsx'
import { OnOff } from './OnOff.tsx'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'
import { UpdateSettings, type UpdatesPart } from './UpdateSettings.tsx'

/** Everything a person can set; each change holds at once. */
export function SettingsPage({ updates }: { updates: UpdatesPart }) {
  const settings = useSettings()
  const queries = useQueryClient()
  const { queryKey } = queryOf('settings.get', null)
  const update = useCommand('settings.update', {
    onError: (error) => {
      complain(error)
      void queries.invalidateQueries({ queryKey })
    },
  })
  /** The change holds on the screen at once; if it cannot be kept, what is kept comes back. */
  const set = (change: Partial<Settings>) => {
    queries.setQueryData(queryKey, { ...settings, ...change })
    update.mutate(change)
  }
  return (
    <Page title={t('settings.title')} name={t('settings.title')} narrow>
      <div className={classes.list}>
        <NameSetting name={settings.userName} onName={(userName) => set({ userName })} />
        <Choice
          label={t('settings.unit.label')}
          hint={t('settings.unit.hint')}
          value={settings.unit}
          options={['kg', 'lb'].map((value) => ({ value, label: value }))}
          onChoose={(unit) => set({ unit: unit === 'lb' ? 'lb' : 'kg' })}
        />
        <Choice
          label={t('settings.effort.label')}
          hint={t('settings.effort.hint')}
          value={settings.effortScale}
          options={(['rpe', 'rir'] as const).map((value) => ({ value, label: t(`settings.effort.${value}`) }))}
          onChoose={(effortScale) => set({ effortScale })}
        />
        <Choice
          label={t('settings.weekStart.label')}
          hint={t('settings.weekStart.hint')}
          value={settings.weekStart}
          options={(['monday', 'sunday', 'saturday'] as const).map((value) => ({
            value,
            label: t(`settings.weekStart.${value}`),
          }))}
          onChoose={(weekStart) => set({ weekStart })}
        />
        <Choice
          label={t('settings.theme.label')}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings.theme.${value}`),
          }))}
          onChoose={(theme) => set({ theme })}
        />
        <Choice
          label={t('settings.language.label')}
          value={settings.language}
          options={(['system', 'en', 'de'] as const).map((value) => ({
            value,
            label: t(`settings.language.${value}`),
          }))}
          onChoose={(language) => set({ language })}
        />
        <SettingRow label={t('settings.jsonExport.label')} hint={t('settings.jsonExport.hint')}>
          <OnOff
            label={t('settings.jsonExport.label')}
            on={settings.jsonExport}
            onChange={(jsonExport) => set({ jsonExport })}
          />
        </SettingRow>
        <SettingRow label={t('settings.restNotice.label')} hint={t('settings.restNotice.hint')}>
          <OnOff
            label={t('settings.restNotice.label')}
            on={settings.restNotice}
            onChange={(restNotice) => set({ restNotice })}
          />
        </SettingRow>
      </div>
      <AnalyticsSettings settings={settings} onChange={set} />
      <LoadingSettings settings={settings} onChange={set} />
      <UpdateSettings settings={settings} onChange={set} updates={updates} />
    </Page>
  )
}
