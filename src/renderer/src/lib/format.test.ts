import { afterEach, expect, test } from 'vitest'
import { setLanguage } from '#shared/messages/index.ts'
import { currentLocale, formatClock, formatDay, formatStopwatch, formatVolume } from './format.ts'

afterEach(() => setLanguage('en'))

test('the region of the system is used where it speaks the chosen language', () => {
  expect(currentLocale(['de-AT', 'en-GB'])).toBe('en-GB')
  expect(currentLocale(['fr'])).toBe('en')
})

test('a local date is shown as it was, whatever the zone of this machine', () => {
  setLanguage('de')
  expect(formatDay('2026-03-31T23:34:50.722')).toBe('Di., 31. März 2026')
  expect(formatClock('2026-03-31T23:34:50.722')).toBe('23:34')
  expect(formatClock('2026-03-31')).toBe('')
  expect(formatDay('nonsense')).toBe('nonsense')
})

test('volume is shown in the unit of the person', () => {
  setLanguage('de')
  expect(formatVolume(12_480.4, 'kg')).toBe('12.480 kg')
  expect(formatVolume(100, 'lb')).toBe('220 lb')
})

test('a stopwatch shows hours only when there are some', () => {
  expect(formatStopwatch(192.9)).toBe('3:12')
  expect(formatStopwatch(2530)).toBe('42:10')
  expect(formatStopwatch(3605)).toBe('1:00:05')
  expect(formatStopwatch(-3)).toBe('0:00')
})
