import { Switch } from '@mantine/core'
import { t } from '#shared/messages/index.ts'

interface OnOffProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A setting that is on or off. */
export function OnOff({ label, on, onChange }: OnOffProps) {
  return (
    <Switch
      aria-label={label}
      label={t(on ? 'settings.jsonExport.on' : 'settings.jsonExport.off')}
      labelPosition="left"
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
