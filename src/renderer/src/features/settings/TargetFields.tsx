import type { SetTarget } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'
import { NumberBox } from './NumberBox.tsx'
import classes from './settings.module.css'

interface TargetFieldsProps {
  /** What it is the target of. */
  label: string
  target: SetTarget
  onTarget: (target: SetTarget) => void
}

const MOST = 100

/** From how many to how many sets; the lower end stays the lower one. */
export function TargetFields({ label, target: { min, max }, onTarget }: TargetFieldsProps) {
  const order = (isInOrder: boolean) => (isInOrder ? null : t('rules.setTargetOrder'))
  return (
    <fieldset className={classes.target} aria-label={label}>
      <NumberBox
        label={t('analyticsSettings.target.from', { of: label })}
        value={min}
        least={0}
        greatest={MOST}
        problemOf={(value) => order(value <= max)}
        onNumber={(value) => value !== null && onTarget({ min: value, max })}
      />
      <span aria-hidden>–</span>
      <NumberBox
        label={t('analyticsSettings.target.to', { of: label })}
        value={max}
        least={0}
        greatest={MOST}
        problemOf={(value) => order(min <= value)}
        onNumber={(value) => value !== null && onTarget({ min, max: value })}
      />
    </fieldset>
  )
}
