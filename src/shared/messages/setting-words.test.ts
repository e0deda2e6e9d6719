import { afterEach, describe, expect, it } from 'vitest'
import type { Settings } from '#shared/contract/settings.ts'
import { plainSpaces } from '#shared/testing/plain-spaces.ts'
import { setLanguage } from './index.ts'
import { settingChangesText } from './setting-words.ts'

const text = (name: keyof Settings, now: unknown, after: unknown, unit: 'kg' | 'lb' = 'kg'): string =>
  plainSpaces(settingChangesText([{ name, now: JSON.stringify(now), after: JSON.stringify(after) }], unit))

afterEach(() => setLanguage('en'))

describe('a setting that a restore changes', () => {
  it.each<[keyof Settings, unknown, unknown, string]>([
    ['userId', '1', '2', 'User id (1 → 2)'],
    ['userName', '', 'Ünal', 'Name (– → Ünal)'],
    ['unit', 'kg', 'lb', 'Weight unit (kg → lb)'],
    ['weekStart', 'monday', 'sunday', 'Week starts on (Monday → Sunday)'],
    ['effortScale', 'rpe', 'rir', 'Effort (RPE → RIR)'],
    ['theme', 'system', 'dark', 'Appearance (System → Dark)'],
    ['language', 'system', 'de', 'Language (System → Deutsch)'],
    ['jsonExport', true, false, 'JSON export (On → Off)'],
    ['automaticBackups', false, true, 'Automatic backups (Off → On)'],
    ['restNotice', true, false, 'Rest notification (On → Off)'],
    ['backupFolder', null, '/media/stick', 'Folder of the backups (in the data folder → /media/stick)'],
    ['automaticUpdateChecks', false, true, 'Look for updates by itself (Off → On)'],
    ['updateChannel', 'stable', 'beta', 'Which updates (Finished versions → Also versions that are still tried out)'],
    ['e1rmFormula', 'epley', 'rpe', 'Estimated maximum (e1RM) (Epley → RPE table)'],
    ['bodyWeightKg', null, 82.5, 'Body weight (– → 82.5 kg)'],
    ['secondaryShare', 0.5, 0.333, 'Helping muscles (50 % → 33.3 %)'],
    ['setTarget', { min: 10, max: 20 }, { min: 8, max: 8 }, 'Sets a week per muscle (10–20 → 8–8)'],
    ['muscleTargets', {}, { chest: { min: 8, max: 12 } }, 'Target of one muscle (None of its own → Chest 8–12)'],
    ['warmupRamp', [{ percent: 50, reps: 5 }], [], 'Warm-up ramp (50x5 → –)'],
    ['bars', {}, { 'ez bar': 7.5, mine: 3 }, 'Empty bars (as usual → EZ bar 7.5 kg, mine 3 kg)'],
    ['plates', null, [{ weightKg: 1.25, pairs: 2 }], 'Plates (kg) (as usual → 1.25x2)'],
    ['steps', { bodyweight: 2.5 }, {}, 'Steps (Added to the body 2.5 kg → as usual)'],
  ])('is told as the settings screen calls it: %s', (name, now, after, words) => {
    expect(text(name, now, after)).toBe(words)
  })

  it('has its weights in the unit of the person', () => {
    expect(text('bodyWeightKg', 100, null, 'lb')).toBe('Body weight (220.46 lb → –)')
    expect(text('bars', { barbell: 20.41165665 }, {}, 'lb')).toBe('Empty bars (Barbell 45 lb → as usual)')
  })

  it('is told in the language of the person, several beside each other', () => {
    setLanguage('de')
    const changes = [
      { name: 'automaticBackups', now: 'true', after: 'false' },
      { name: 'bodyWeightKg', now: 'null', after: '82.5' },
      { name: 'weekStart', now: '"monday"', after: '"sunday"' },
    ] as const
    expect(plainSpaces(settingChangesText(changes, 'kg'))).toBe(
      'Automatische Sicherungen (An → Aus); Körpergewicht (– → 82,5 kg); Woche beginnt am (Montag → Sonntag)',
    )
  })
})
