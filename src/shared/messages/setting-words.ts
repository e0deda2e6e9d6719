import type { RestorePreview } from '#shared/contract/backups.ts'
import type { SetTarget, Settings } from '#shared/contract/settings.ts'
import { equipmentSchema } from '#shared/domain/equipment.ts'
import { kgToPounds, type WeightUnit } from '#shared/domain/weight.ts'
import { currentLanguage, t } from './index.ts'
import { muscleName } from './muscle-name.ts'
import { withUnit } from './with-unit.ts'

type Change = RestorePreview['settings'][number]
type Writers = { [Name in keyof Settings]: (value: Settings[Name], unit: WeightUnit) => string }

/** What stands where nothing is set. */
const NOTHING = '–'

const number = (value: number): string =>
  new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 4 }).format(value)
const inUnit = (kg: number, unit: WeightUnit): number => (unit === 'lb' ? kgToPounds(kg) : kg)
const weight = (kg: number, unit: WeightUnit): string => withUnit(number(inUnit(kg, unit)), unit)
const target = ({ min, max }: SetTarget): string => `${number(min)}–${number(max)}`
const onOff = (isOn: boolean): string => t(isOn ? 'settings.jsonExport.on' : 'settings.jsonExport.off')

/** An equipment of the settings of loads, where that of body-weight work is what is added; any other text as it is. */
export function loadName(equipment: string): string {
  if (equipment === 'bodyweight') return t('progression.settings.added')
  const known = equipmentSchema.safeParse(equipment)
  return known.success ? t(`exercises.equipment.${known.data}`) : equipment
}

function weights(byEquipment: Record<string, number>, unit: WeightUnit): string {
  const all = Object.entries(byEquipment).map(([of, kg]) => `${loadName(of)} ${weight(kg, unit)}`)
  return all.join(', ') || t('settings.usual')
}

/** The words of each setting: those of the screen it is set on. */
const LABELS: Record<keyof Settings, (unit: WeightUnit) => string> = {
  userId: () => t('settings.userId'),
  userName: () => t('settings.name.label'),
  unit: () => t('settings.unit.label'),
  weekStart: () => t('settings.weekStart.label'),
  effortScale: () => t('settings.effort.label'),
  theme: () => t('settings.theme.label'),
  language: () => t('settings.language.label'),
  jsonExport: () => t('settings.jsonExport.label'),
  automaticBackups: () => t('backupsScreen.automatic.label'),
  restNotice: () => t('settings.restNotice.label'),
  backupFolder: () => t('settings.backupFolder.label'),
  automaticUpdateChecks: () => t('updates.automatic.label'),
  updateChannel: () => t('updates.channel.label'),
  e1rmFormula: () => t('analyticsSettings.formula.label'),
  bodyWeightKg: () => t('analyticsSettings.bodyWeight.label'),
  secondaryShare: () => t('analyticsSettings.share.label'),
  setTarget: () => t('analyticsSettings.target.label'),
  muscleTargets: () => t('analyticsSettings.muscle.label'),
  warmupRamp: () => t('progression.settings.ramp'),
  bars: () => t('progression.settings.bars'),
  plates: (unit) => t('progression.settings.plates', { unit }),
  steps: () => t('progression.settings.steps'),
}

const VALUES: Writers = {
  userId: (id) => id,
  userName: (name) => name || NOTHING,
  unit: (unit) => unit,
  weekStart: (day) => t(`settings.weekStart.${day}`),
  effortScale: (scale) => t(`settings.effort.${scale}`),
  theme: (theme) => t(`settings.theme.${theme}`),
  language: (language) => t(`settings.language.${language}`),
  jsonExport: onOff,
  automaticBackups: onOff,
  restNotice: onOff,
  backupFolder: (folder) => folder ?? t('settings.backupFolder.own'),
  automaticUpdateChecks: onOff,
  updateChannel: (channel) => t(`updates.channel.${channel}`),
  e1rmFormula: (formula) => t(`analyticsSettings.formula.${formula}`),
  bodyWeightKg: (kg, unit) => (kg === null ? NOTHING : weight(kg, unit)),
  secondaryShare: (share) => withUnit(number(share * 100), '%'),
  setTarget: target,
  muscleTargets: (targets) =>
    Object.entries(targets)
      .map(([muscle, of]) => `${muscleName(muscle)} ${target(of)}`)
      .join(', ') || t('analyticsSettings.muscle.asOthers'),
  warmupRamp: (ramp) => ramp.map(({ percent, reps }) => `${number(percent)}x${reps}`).join(' ') || NOTHING,
  bars: weights,
  plates: (plates, unit) =>
    plates?.map(({ weightKg, pairs }) => `${number(inUnit(weightKg, unit))}x${pairs}`).join(' ') || t('settings.usual'),
  steps: weights,
}

/** A value of a setting as JSON, in words; weights in the given unit. */
const valueText = <Name extends keyof Settings>(name: Name, json: string, unit: WeightUnit): string => {
  const value: Settings[Name] = JSON.parse(json)
  return VALUES[name](value, unit)
}

/** Settings that a restore changes, with the words of the settings screen: `Weight unit (kg → lb)`; weights in the given unit. */
export const settingChangesText = (changes: readonly Change[], unit: WeightUnit): string =>
  changes
    .map(({ name, now, after }) => {
      const [from, to] = [valueText(name, now, unit), valueText(name, after, unit)]
      return `${LABELS[name](unit)} (${from} → ${to})`
    })
    .join('; ')
