import type { Settings } from '#shared/contract/settings.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { kgToPounds, poundsToKg } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { BAR_EQUIPMENT, barKgOf, STEP_EQUIPMENT, stepKgOf, usualPlates } from '#shared/progression/equipment.ts'
import { EquipmentWeights } from './EquipmentWeights.tsx'
import { PairsSetting } from './PairsSetting.tsx'
import type { Pair } from './pairList.ts'
import classes from './settings.module.css'

interface LoadingSettingsProps {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
}

/** The ranges of the contract, which a page knows by its types only. Kilograms, percent. */
const PLATES = { least: 0.05, greatest: 100, most: 30 }
const RAMP = { least: 1, greatest: 100, most: 10 }
const BARS = { least: 0, greatest: 100 }
const STEPS = { least: 0.05, greatest: 50 }

/** What one loads: plates, bars, steps, and the warm-up before it. Suggestions and the plate calculator go by it. */
export function LoadingSettings({ settings, onChange }: LoadingSettingsProps) {
  const { unit, plates, bars, steps, warmupRamp } = settings
  const inUnit = (kg: number): number => (unit === 'lb' ? kgToPounds(kg) : kg)
  const inKg = (value: number): number => (unit === 'lb' ? poundsToKg(value) : roundTo(value, 4))
  const platePairs = (of: Settings['plates']): Pair[] =>
    (of ?? []).map(({ weightKg, pairs }) => [inUnit(weightKg), pairs])
  const usual = { unit, bars: {}, plates: null, steps: {} }
  return (
    <section aria-labelledby="settings-loading">
      <h2 id="settings-loading" className={classes.heading}>
        {t('progression.settings.title')}
      </h2>
      <div className={classes.list}>
        <PairsSetting
          label={t('progression.settings.plates', { unit })}
          hint={t('progression.settings.platesHint')}
          pairs={platePairs(plates)}
          usual={platePairs(usualPlates(unit))}
          limits={{ ...PLATES, least: inUnit(PLATES.least), greatest: inUnit(PLATES.greatest) }}
          refusal={t('progression.settings.platesRefused')}
          onPairs={(pairs) =>
            onChange({
              plates:
                pairs.length === 0 ? null : pairs.map(([value, count]) => ({ weightKg: inKg(value), pairs: count })),
            })
          }
        />
        <EquipmentWeights
          label={t('progression.settings.bars')}
          hint={t('progression.settings.barsHint')}
          equipment={BAR_EQUIPMENT}
          weights={bars}
          usualKg={(of) => barKgOf(of, usual) ?? 0}
          unit={unit}
          limits={BARS}
          onWeights={(changed) => onChange({ bars: changed })}
        />
        <EquipmentWeights
          label={t('progression.settings.steps')}
          hint={t('progression.settings.stepsHint')}
          equipment={STEP_EQUIPMENT}
          weights={steps}
          usualKg={(of) => stepKgOf(of, usual)}
          unit={unit}
          limits={STEPS}
          onWeights={(changed) => onChange({ steps: changed })}
        />
        <PairsSetting
          label={t('progression.settings.ramp')}
          hint={t('progression.settings.rampHint')}
          pairs={warmupRamp.map(({ percent, reps }): Pair => [percent, reps])}
          usual={[]}
          limits={RAMP}
          refusal={t('progression.settings.rampRefused')}
          onPairs={(pairs) => onChange({ warmupRamp: pairs.map(([percent, reps]) => ({ percent, reps })) })}
        />
      </div>
    </section>
  )
}
