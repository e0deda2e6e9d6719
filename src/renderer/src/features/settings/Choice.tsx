import { useId } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import { SettingRow } from './SettingRow.tsx'

interface ChoiceProps<T extends string> {
  label: string
  hint?: string
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}

/** A setting that is one of a few. */
export function Choice<T extends string>({ label, hint, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <SettingRow label={label} hint={hint} labelId={id}>
      <Segments value={value} options={options} onChoose={onChoose} labelId={id} />
    </SettingRow>
  )
}
