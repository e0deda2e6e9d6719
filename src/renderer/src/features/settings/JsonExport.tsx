import { Switch } from '@mantine/core'
import { t } from '#shared/messages/index.ts'

/** Whether every save also writes the session's JSON file. */
export function JsonExport({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Switch
      aria-label={t('settings.jsonExport.label')}
      label={t(on ? 'settings.jsonExport.on' : 'settings.jsonExport.off')}
      labelPosition="left"
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
