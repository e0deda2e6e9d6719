import type { Settings } from '#shared/contract/settings.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { kgToPounds, poundsToKg } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { Choice } from './Choice.tsx'
import { MuscleTargets } from './MuscleTargets.tsx'
import { NumberBox } from './NumberBox.tsx'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'
import { TargetFields } from './TargetFields.tsx'

interface AnalyticsSettingsProps {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
}

/** The ranges of the contract, which a page knows by its types only. Kilograms. */
const BODY = { least: 10, greatest: 700 }

/** How things are counted: maxima, muscles, targets, and the weight of the body. */
export function AnalyticsSettings({ settings, onChange }: AnalyticsSettingsProps) {
  const { unit, e1rmFormula, bodyWeightKg, secondaryShare, setTarget, muscleTargets } = settings
  const inUnit = (kg: number): number => (unit === 'lb' ? kgToPounds(kg) : kg)
  const inKg = (value: number): number => (unit === 'lb' ? poundsToKg(value) : roundTo(value, 4))
  return (
    <section aria-labelledby="settings-analytics">
      <h2 id="settings-analytics" className={classes.heading}>
        {t('analyticsSettings.title')}
      </h2>
      <div className={classes.list}>
        <Choice
          label={t('analyticsSettings.formula.label')}
          hint={t('analyticsSettings.formula.hint')}
          value={e1rmFormula}
          options={(['epley', 'brzycki', 'rpe'] as const).map((value) => ({
            value,
            label: t(`analyticsSettings.formula.${value}`),
          }))}
          onChoose={(chosen) => onChange({ e1rmFormula: chosen })}
        />
        <SettingRow label={t('analyticsSettings.bodyWeight.label')} hint={t('analyticsSettings.bodyWeight.hint')}>
          <NumberBox
            label={`${t('analyticsSettings.bodyWeight.label')} (${unit})`}
            suffix={unit}
            value={bodyWeightKg === null ? null : inUnit(bodyWeightKg)}
            least={inUnit(BODY.least)}
            greatest={inUnit(BODY.greatest)}
            onNumber={(value) => onChange({ bodyWeightKg: value === null ? null : inKg(value) })}
            mayBeEmpty
          />
        </SettingRow>
        <SettingRow label={t('analyticsSettings.share.label')} hint={t('analyticsSettings.share.hint')}>
          <NumberBox
            label={`${t('analyticsSettings.share.label')} (%)`}
            suffix="%"
            value={roundTo(secondaryShare * 100, 2)}
            least={0}
            greatest={100}
            onNumber={(value) => value !== null && onChange({ secondaryShare: roundTo(value / 100, 4) })}
          />
        </SettingRow>
        <SettingRow label={t('analyticsSettings.target.label')} hint={t('analyticsSettings.target.hint')}>
          <TargetFields
            label={t('analyticsSettings.target.label')}
            target={setTarget}
            onTarget={(target) => onChange({ setTarget: target })}
          />
        </SettingRow>
        <MuscleTargets
          targets={muscleTargets}
          usual={setTarget}
          onTargets={(targets) => onChange({ muscleTargets: targets })}
        />
      </div>
    </section>
  )
}
