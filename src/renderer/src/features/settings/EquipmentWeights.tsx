import { useId, useState } from 'react'
import { formatNumber } from '#renderer/lib/format.ts'
import type { Equipment } from '#shared/domain/equipment.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { inUnit, kgToPounds, poundsToKg, type WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { loadName } from '#shared/messages/setting-words.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import classes from './settings.module.css'

interface EquipmentWeightsProps {
  label: string
  hint: string
  equipment: readonly Equipment[]
  /** Kilograms; what is not in it is as usual. */
  weights: Record<string, number>
  usualKg: (equipment: Equipment) => number
  unit: WeightUnit
  /** Kilograms. */
  limits: { least: number; greatest: number }
  onWeights: (weights: Record<string, number>) => void
}

const shown = (kg: number, unit: WeightUnit): string => String(unit === 'lb' ? kgToPounds(kg) : kg)

/** A weight for each kind of equipment; an empty box stands for the usual one, which shows in it. */
export function EquipmentWeights(props: EquipmentWeightsProps) {
  const { label, hint, equipment, weights, usualKg, unit, limits, onWeights } = props
  const id = useId()
  const change = (of: Equipment, kg: number | null) => {
    const { [of]: _, ...others } = weights
    onWeights(kg === null ? others : { ...others, [of]: kg })
  }
  return (
    <fieldset className={classes.equipment} aria-describedby={id}>
      <legend className={classes.label}>{label}</legend>
      <p id={id} className={classes.hint}>
        {hint}
      </p>
      <div className={classes.boxes}>
        {equipment.map((of) => (
          <WeightBox
            key={of}
            label={`${loadName(of)} (${unit})`}
            value={weights[of] === undefined ? '' : shown(weights[of], unit)}
            usual={formatNumber(inUnit(usualKg(of), unit), 4)}
            unit={unit}
            limits={limits}
            onWeight={(kg) => change(of, kg)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface WeightBoxProps {
  label: string
  value: string
  usual: string
  unit: WeightUnit
  limits: { least: number; greatest: number }
  /** Kilograms; null for the usual one. */
  onWeight: (kg: number | null) => void
}

function WeightBox({ label, value, usual, unit, limits, onWeight }: WeightBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const keep = () => {
    if (typed === null) return
    const number = parseDecimal(typed)
    const kg = number === null ? null : unit === 'lb' ? poundsToKg(number) : roundTo(number, 4)
    const isFit = typed.trim() === '' || (kg !== null && kg >= limits.least && kg <= limits.greatest)
    setRefused(!isFit)
    if (!isFit) return
    if (typed.trim() !== value) onWeight(kg)
    setTyped(null)
  }
  return (
    <div className={classes.box}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.text}
        inputMode="decimal"
        autoComplete="off"
        placeholder={usual}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-problem` : undefined}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {refused && (
        <p id={`${id}-problem`} role="alert" className={classes.problem}>
          {t('workout.issues.number')} {t('progression.settings.notKept')}
        </p>
      )}
    </div>
  )
}
