import { afterEach, expect, test } from 'vitest'
import { setLanguage } from '#shared/messages/index.ts'
import {
  currentLocale,
  formatChange,
  formatClock,
  formatDay,
  formatFixed,
  formatNumber,
  formatShare,
  formatShareChange,
  formatStopwatch,
  formatVolume,
} from './format.ts'

afterEach(() => setLanguage('en'))

test('the region of the system is used where it speaks the chosen language', () => {
  expect(currentLocale(['de-AT', 'en-GB'])).toBe('en-GB')
  expect(currentLocale(['fr'])).toBe('en')
})

test('a name of a locale that Intl does not take is passed over', () => {
  expect(currentLocale(['en-US@posix', 'en-GB'])).toBe('en-GB')
  expect(currentLocale(['en-US@posix'])).toBe('en')
})

test('shares and changes are written in the notation of the language', () => {
  setLanguage('de')
  expect(formatShare(0.042, 1)).toBe('4,2\u00a0%')
  expect(formatShareChange(-0.042, 1)).toBe('−4,2\u00a0%')
  expect(formatShareChange(0.2)).toBe('+20\u00a0%')
  expect(formatChange(120)).toBe('+120')
  expect(formatChange(-3.5)).toBe('−3,5')
  expect(formatChange(0)).toBe('0')
})

test('a number in a column has as many decimals as the others', () => {
  expect([5.9, 6].map((value) => formatFixed(value, 1))).toEqual(['5.9', '6.0'])
  expect(formatNumber(-6)).toBe('−6')
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
  expect(formatVolume(12_480.4, 'kg')).toBe('12.480\u00a0kg')
  expect(formatVolume(100, 'lb')).toBe('220\u00a0lb')
  // 244.4967 lb: rounded to two decimals first, it would be 245.
  expect(formatVolume(110.9018, 'lb')).toBe('244\u00a0lb')
})

test('a stopwatch shows hours only when there are some', () => {
  expect(formatStopwatch(192.9)).toBe('3:12')
  expect(formatStopwatch(2530)).toBe('42:10')
  expect(formatStopwatch(3605)).toBe('1:00:05')
  expect(formatStopwatch(-3)).toBe('0:00')
})
