import { expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'

/** Sessions of one program as `day phase.week`; an exclamation mark is a deload. */
const sessionsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [day = '', place = '', deload] = line.trim().split(' ')
      const [phase, week] = place.split('.').map(Number)
      return lifted(day, [100], { program: 'Base', phase: phase ?? 1, week: week ?? 1, isDeloadWeek: deload === '!' })
    })

const openOn = (today: string, text: string) => openAnalytics(sessionsOf(text), {}, today)

const running = <Place extends { phase: number | null; isRunning: boolean }>(places: readonly Place[]) =>
  places.filter(({ isRunning }) => isRunning).map(({ phase }) => phase)

it('a phase runs on through its deload, also where deloads are left out', async () => {
  const { ask } = await openOn(
    '2026-11-23',
    `
      2026-10-05 1.1
      2026-10-19 2.1
      2026-11-09 3.1
      2026-11-20 3.2 !
    `,
  )
  const without = await ask('analytics.phases', { ...wholeLog, deloads: 'without' })
  expect(running(without)).toEqual([3])
  expect(without[0]).toMatchObject({ phase: 3, sessions: 1, to: '2026-11-09' })
  expect(running(await ask('analytics.phases', wholeLog))).toEqual([3])
})

it('a workout that is made up late ends no phase and no week, and runs none again', async () => {
  const { ask } = await openOn(
    '2026-11-23',
    `
      2026-11-02 1.1
      2026-11-09 1.2
      2026-11-17 2.1
      2026-11-19 2.1
      2026-11-20 1.2
    `,
  )
  expect(running(await ask('analytics.phases', wholeLog))).toEqual([2])
  const weeks = await ask('analytics.programWeeks', wholeLog)
  expect(weeks.filter(({ isRunning }) => isRunning)).toMatchObject([{ phase: 2, week: 1 }])
})

it('a week of a run is of sessions without a program where none is named', async () => {
  const { ask } = await openAnalytics([
    lifted('2026-11-02', [100], { phase: 1, week: 1 }),
    lifted('2026-11-03', [100], { program: 'Base', phase: 1, week: 1 }),
  ])
  const place = { phase: 1, week: 1 }
  expect((await ask('analytics.programWeek', { ...place, program: null, run: null })).week?.sessions).toBe(1)
  expect((await ask('analytics.programWeek', place)).week?.sessions).toBe(2)
})
