import { Button } from '@mantine/core'
import type { SetTarget } from '#shared/contract/settings.ts'
import { MUSCLES, type Muscle } from '#shared/domain/muscle.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import { SettingRow } from './SettingRow.tsx'
import classes from './settings.module.css'
import { TargetFields } from './TargetFields.tsx'

interface MuscleTargetsProps {
  targets: Record<string, SetTarget>
  /** What a muscle begins with that is given a target of its own. */
  usual: SetTarget
  onTargets: (targets: Record<string, SetTarget>) => void
}

/** Targets of single muscles; one is added by choosing it. */
export function MuscleTargets({ targets, usual, onTargets }: MuscleTargetsProps) {
  const own = Object.entries(targets)
  const others: Muscle[] = MUSCLES.filter((muscle) => !(muscle in targets))
  const without = (muscle: string) => Object.fromEntries(own.filter(([one]) => one !== muscle))
  return (
    <>
      {own.map(([muscle, target]) => (
        <SettingRow key={muscle} label={muscleName(muscle)}>
          <div className={classes.target}>
            <TargetFields
              label={muscleName(muscle)}
              target={target}
              onTarget={(changed) => onTargets({ ...targets, [muscle]: changed })}
            />
            <Button
              aria-label={t('analyticsSettings.muscle.remove', { muscle: muscleName(muscle) })}
              onClick={() => onTargets(without(muscle))}
            >
              {t('analyticsSettings.muscle.asOthers')}
            </Button>
          </div>
        </SettingRow>
      ))}
      <SettingRow
        label={t('analyticsSettings.muscle.label')}
        hint={t('analyticsSettings.muscle.hint')}
        htmlFor="setting-muscle"
      >
        <select
          id="setting-muscle"
          className={classes.text}
          value=""
          onChange={(event) => onTargets({ ...targets, [event.currentTarget.value]: usual })}
        >
          <option value="">{t('analyticsSettings.muscle.choose')}</option>
          {others.map((muscle) => (
            <option key={muscle} value={muscle}>
              {muscleName(muscle)}
            </option>
          ))}
        </select>
      </SettingRow>
    </>
  )
}
