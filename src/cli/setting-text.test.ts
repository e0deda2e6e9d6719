import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { readSetting, settingText } from './setting-text.ts'

type Setting = keyof Settings

const names = Object.keys(defaultSettings) as Setting[]

describe('a setting as text', () => {
  it.each(names)('%s is read back from the text of its value', (name) => {
    expect(readSetting(name, settingText(defaultSettings[name]))).toEqual({ patch: { [name]: defaultSettings[name] } })
  })

  it.each<[Setting, string, Settings[Setting]]>([
    ['jsonExport', 'off', false],
    ['unit', 'lb', 'lb'],
    ['userName', 'none', 'none'],
    ['userName', '82', '82'],
    ['e1rmFormula', 'brzycki', 'brzycki'],
    ['bodyWeightKg', '82.5', 82.5],
    ['bodyWeightKg', '82,5', 82.5],
    ['bodyWeightKg', 'none', null],
    ['secondaryShare', '0,25', 0.25],
    ['setTarget', '{"min":8,"max":18}', { min: 8, max: 18 }],
    ['muscleTargets', '{"chest":{"min":8,"max":18}}', { chest: { min: 8, max: 18 } }],
    ['warmupRamp', '[{"percent":60,"reps":4}]', [{ percent: 60, reps: 4 }]],
    ['warmupRamp', '[]', []],
    ['bars', '{"barbell":20,"ez bar":7.5}', { barbell: 20, 'ez bar': 7.5 }],
    ['plates', '[{"weightKg":20,"pairs":2}]', [{ weightKg: 20, pairs: 2 }]],
    ['plates', 'none', null],
    ['steps', '{"dumbbell":2}', { dumbbell: 2 }],
  ])('%s of %s', (name, text, value) => {
    expect(readSetting(name, text)).toEqual({ patch: { [name]: value } })
    expect(readSetting(name, settingText(value))).toEqual({ patch: { [name]: value } })
  })

  it.each<[Setting, string, string]>([
    ['unit', 'stone', 'unit: '],
    ['jsonExport', 'yes', 'jsonExport: '],
    ['bodyWeightKg', 'heavy', 'bodyWeightKg: This must be a number.'],
    ['bodyWeightKg', '5', 'bodyWeightKg: This must be at least 10.'],
    ['bodyWeightKg', '', 'bodyWeightKg: '],
    ['secondaryShare', 'none', 'secondaryShare: This must be a number.'],
    ['setTarget', '8-18', 'setTarget: This must be JSON, such as {"min":8,"max":18}.'],
    ['setTarget', 'none', 'setTarget: This must be JSON'],
    ['setTarget', '{"min":18,"max":8}', 'setTarget.max: The lower end of the target comes first, such as 10-20.'],
    ['setTarget', '{"min":8,"max":18,"mid":9}', 'setTarget: '],
    ['warmupRamp', '[{"percent":50,"reps":0}]', 'warmupRamp.0.reps: This must be at least 1.'],
    ['bars', '{"barbell":"heavy"}', 'bars.barbell: This must be a number.'],
    ['plates', '[{"weightKg":20}]', 'plates.0.pairs: This is missing.'],
  ])('%s is not set to %s', (name, text, problem) => {
    expect(readSetting(name, text)).toEqual({ problems: [expect.stringContaining(problem)] })
  })
})
