import { beforeEach, describe, expect, it } from 'vitest'
import { analyticsErrors } from '#shared/contract/analytics.ts'
import { questions } from './analytics/questions.ts'
import { errorJsonSchema } from './json-shapes.ts'
import {
  consistencyJsonSchema,
  deloadsJsonSchema,
  exerciseJsonSchema,
  frequencyJsonSchema,
  lastSessionsJsonSchema,
  musclesJsonSchema,
  phasesJsonSchema,
  programWeeksJsonSchema,
  prsJsonSchema,
  rpeJsonSchema,
  weeklyVolumeJsonSchema,
  weeksJsonSchema,
  yearJsonSchema,
} from './json-shapes-analytics.ts'
import { openCli } from './testing.ts'

interface Day {
  date: string
  week: number
  kg: number
  head?: string
}

/** A day of bench presses and curls; warm-ups are there to be left out. */
const dayLog = ({ date, week, kg, head = '' }: Day): string =>
  `# Training Log\n- Date: ${date}\n- Phase: 2\n- Week: ${week}\n- Focus: Push\n- Duration: 60 min\n${head}
## Exercise 1\n**Name:** Barbell Bench Press\n### Warmup\n1. 40 x 10\n### Working Sets\n1. ${kg} x 5 RPE 8 good\n2. ${kg} x 5\n
## Exercise 2\n**Name:** Barbell Curl\n### Working Sets\n1. 30 x 10 RPE 9\n`

const DAYS: Day[] = [
  { date: '2026-03-02', week: 1, kg: 80 },
  { date: '2026-03-05', week: 1, kg: 82.5 },
  { date: '2026-03-10', week: 2, kg: 60, head: '- Deload: Yes\n' },
  { date: '2026-03-17', week: 3, kg: 85 },
]

let cli: ReturnType<typeof openCli>

beforeEach(async () => {
  cli = openCli()
  const files = DAYS.map((day) => cli.write(`${day.date}.md`, dayLog(day)))
  expect((await cli.run('log', ...files)).code).toBe(0)
})

const linesOf = async (...args: string[]): Promise<string[]> => {
  const { code, out, err } = await cli.run('analytics', ...args)
  expect([code, err]).toEqual([0, ''])
  return out.trimEnd().split('\n')
}

describe('analytics', () => {
  it('--last-sessions tells the newest and their means', async () => {
    const { sessions, averages } = await cli.json(lastSessionsJsonSchema, 'analytics', '--last-sessions', '2')
    expect(sessions.map(({ date, volumeKg, isDeloadWeek }) => [date, volumeKg, isDeloadWeek])).toEqual([
      ['2026-03-17', 1150, false],
      ['2026-03-10', 900, true],
    ])
    expect(averages).toEqual({ workingSets: 3, volumeKg: 1025, durationMinutes: 60 })
    expect(await linesOf('--last-sessions', '2', '--no-deloads')).toEqual([
      'Date        Phase.week  Focus  Exercises  Sets  Volume kg  Minutes',
      '2026-03-17  2.3         Push           2     3       1150       60',
      '2026-03-05  2.1         Push           2     3       1125       60',
      'Mean                                         3       1138       60',
      'Volume     ▁█',
    ])
  })

  it('--exercise tells its times, means, trend and the most of each rep count', async () => {
    const doc = await cli.json(exerciseJsonSchema, 'analytics', '--exercise', 'bb bench press', '--limit', '1')
    expect(doc).toMatchObject({
      exercise: 'Barbell Bench Press',
      formula: 'epley',
      occurrences: [{ date: '2026-03-17', volumeKg: 850, bestE1rmKg: 99.1667 }],
      averages: { reps: 5, setsPerSession: 2, rpe: 8 },
    })
    expect(doc.repMaxes.map(({ reps, set }) => [reps, set.weightKg])).toEqual([1, 2, 3, 4, 5].map((reps) => [reps, 85]))
    expect(doc.records).toMatchObject({
      e1rm: { kg: 99.1667, set: { date: '2026-03-17', set: 1 } },
      weight: { weightKg: 85, reps: 5, date: '2026-03-17' },
      volume: { kg: 850, date: '2026-03-17' },
    })
    const lines = await linesOf('--exercise', 'Bench Press')
    expect(lines[0]).toBe('Barbell Bench Press, 4 times')
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^e1RM {7}▇▇▁█ \(Epley\)$/),
        'Best e1RM: 99.2 kg from 85 kg x 5 (2026-03-17)',
        'Best weight: 85 kg x 5 (2026-03-17)',
        'Most volume in a session: 850 kg (2026-03-17)',
        '1-5          85  99.2-85       2026-03-17',
      ]),
    )
  })

  it('--weekly-volume tells a week of a program by exercise', async () => {
    const week = ['--weekly-volume', '--phase', '2', '--week', '1']
    expect(await cli.json(weeklyVolumeJsonSchema, 'analytics', ...week)).toEqual({
      phase: 2,
      week: 1,
      sessionCount: 2,
      totalVolumeKg: 800 + 825 + 600,
      exercises: [
        { name: 'Barbell Bench Press', volumeKg: 1625, workingSets: 4 },
        { name: 'Barbell Curl', volumeKg: 600, workingSets: 2 },
      ],
    })
    expect((await linesOf(...week))[0]).toBe('Phase 2 week 1, 2026-03-02 to 2026-03-05: 2 sessions, 2225 kg')
    const none = await cli.json(weeklyVolumeJsonSchema, 'analytics', '--weekly-volume', '--phase', '9', '--week', '9')
    expect(none).toEqual({ phase: 9, week: 9, sessionCount: 0, totalVolumeKg: 0, exercises: [] })
    expect(await linesOf(...week, '--program', 'nobody')).toEqual(['Nothing was logged that this counts.'])
  })

  it('--weeks ends with the mean week, which no deload is in', async () => {
    const { mean } = await cli.json(weeksJsonSchema, 'analytics', '--weeks', '--to', '2026-03-22')
    expect(mean).toMatchObject({ of: 'usual', weeks: 2, sessions: 1.5, volumeKg: (2225 + 1150) / 2, minutes: 90 })
    const lines = await linesOf('--weeks', '--to', '2026-03-22')
    expect(lines).toContainEqual(expect.stringMatching(/^Mean +1\.5 +4\.5 +\d+ +1688 +8\.\d +90/))
    expect(lines).toContain('Mean of 2 complete weeks with training and without a deload')
    expect(await linesOf('--weeks', '--from', '2026-03-10', '--to', '2026-03-11')).toContain(
      'Mean of 1 week: none is complete',
    )
  })

  it('--weekly-volume lists the weeks of programs, and says which still runs', async () => {
    const weeks = await cli.json(programWeeksJsonSchema, 'analytics', '--weekly-volume')
    expect(weeks.map(({ week, isDeloadWeek, sessions, volumeKg }) => [week, isDeloadWeek, sessions, volumeKg])).toEqual(
      [
        [3, false, 1, 1150],
        [2, true, 1, 900],
        [1, false, 2, 2225],
      ],
    )
    expect((await linesOf('--weekly-volume', '--phase', '2'))[3]).toMatch(
      /^ +2 +1 +2026-03-02 +2026-03-05 +2 +6 +2225 /,
    )
    expect(await linesOf('--weekly-volume', '--phase', '9')).toEqual(['Nothing was logged that this counts.'])
    const now = cli.write('now.md', dayLog({ date: new Date().toISOString().slice(0, 10), week: 4, kg: 90 }))
    await cli.run('log', now)
    for (const question of ['--weekly-volume', '--phases'])
      expect((await linesOf(question)).join('\n'), question).toMatch(/\d\* [\s\S]+\* still running$/)
  })

  it('--prs names the set of each record', async () => {
    const { exercises } = await cli.json(prsJsonSchema, 'analytics', '--prs')
    expect(exercises[0]).toMatchObject({
      exercise: 'Barbell Bench Press',
      e1rm: { set: { date: '2026-03-17', set: 1 } },
    })
    expect((await linesOf('--prs', '--to', '2026-03-09'))[2]).toMatch(
      /^Barbell Bench Press +total +96\.3 {2}82\.5 kg x 5 \(2026-03-05\)/,
    )
  })

  it('--muscles tells sets against targets, of a week if one is named', async () => {
    const whole = await cli.json(musclesJsonSchema, 'analytics', '--muscles')
    expect(whole.weeks).toEqual(['2026-03-02', '2026-03-09', '2026-03-16'])
    expect(whole.muscles.find(({ muscle }) => muscle === 'chest')?.sets).toEqual([4, 2, 2])
    const last = await cli.json(musclesJsonSchema, 'analytics', '--muscles', '--week', 'last')
    expect(last.weeks).toEqual(['2026-03-16'])
    const middle = await cli.json(musclesJsonSchema, 'analytics', '--muscles', '--week', '2026-03-15')
    expect(middle.weeks).toEqual(['2026-03-09'])
    await cli.run('config', 'set', 'weekStart', 'sunday')
    const sunday = await cli.json(musclesJsonSchema, 'analytics', '--muscles', '--week', '2026-03-15')
    expect(sunday.weeks).toEqual(['2026-03-15'])
    expect(await linesOf('--muscles', '--week', 'last')).toContainEqual(
      expect.stringMatching(/^Chest +2 {2}10-20 +below/),
    )
  })

  it('--rpe, --frequency, --weeks, --phases, --deloads, --year and --consistency answer as the app does', async () => {
    const rpe = await cli.json(rpeJsonSchema, 'analytics', '--rpe')
    expect(rpe).toMatchObject({
      distribution: [
        { rpe: 8, sets: 4 },
        { rpe: 9, sets: 4 },
      ],
      unrated: 4,
    })
    const often = await cli.json(frequencyJsonSchema, 'analytics', '--frequency', 'barbell curl')
    expect(often).toMatchObject({ exercise: 'Barbell Curl', occurrences: 4, lastDate: '2026-03-17' })
    const { weeks } = await cli.json(weeksJsonSchema, 'analytics', '--weeks', '--to', '2026-03-22')
    expect(weeks.map(({ sessions, deload }) => [sessions, deload])).toEqual([
      [2, 'none'],
      [1, 'whole'],
      [1, 'none'],
    ])
    const phases = await cli.json(phasesJsonSchema, 'analytics', '--phases')
    expect(phases).toMatchObject([{ phase: 2, weeks: 3, deloadWeeks: 1, sessions: 4 }])
    const deloads = await cli.json(deloadsJsonSchema, 'analytics', '--deloads')
    expect(deloads).toMatchObject([{ before: { week: 1 }, deload: { week: 2 }, after: { week: 3 } }])
    const { days } = await cli.json(yearJsonSchema, 'analytics', '--year', '2026')
    expect(days.filter(({ sessions }) => sessions > 0).map(({ date }) => date)).toEqual(DAYS.map(({ date }) => date))
    const steady = await cli.json(consistencyJsonSchema, 'analytics', '--consistency', '--to', '2026-03-22')
    expect(steady).toMatchObject({ weeks: 3, weeksTrained: 3, longestStreak: 3 })
  })

  it('tells runs of a program apart, pauses and sessions to come', async () => {
    const again = [
      { date: '2026-09-07', week: 1, kg: 90 },
      { date: '2026-09-14', week: 2, kg: 70, head: '- Deload: Yes\n' },
      { date: '9999-12-31', week: 3, kg: 90 },
    ]
    const files = again.map((day) => cli.write(`${day.date}.md`, dayLog(day)))
    expect((await cli.run('log', ...files)).code).toBe(0)
    const phases = await cli.json(phasesJsonSchema, 'analytics', '--phases', '--to', '2026-12-31')
    expect(phases.map(({ run, from, weeks }) => [run, from, weeks])).toEqual([
      [2, '2026-09-07', 2],
      [1, '2026-03-02', 3],
    ])
    expect((await linesOf('--phases')).join('\n')).toMatch(/ 2 \(run 2\) +2026-09-07/)
    expect((await linesOf('--deloads')).join('\n')).toMatch(/^2\.2 \(run 2\) +2026-09-14/m)
    const week = await cli.json(weeklyVolumeJsonSchema, 'analytics', '--weekly-volume', '--phase', '2', '--week', '1')
    expect(week).toMatchObject({ sessionCount: 3, totalVolumeKg: 2225 + 1200 })
    const steady = (await linesOf('--consistency')).join('\n')
    expect(steady).toContain('Pause from 2026-03-23 to 2026-09-06: 24 weeks, none of them missed')
    expect(steady).toContain('1 session is dated in the future and does not count here')
    expect((await linesOf('--frequency', 'bench press')).at(-1)).toMatch(/dated in the future/)
    const weeks = await linesOf('--weeks')
    expect(weeks).toContainEqual(expect.stringMatching(/^9999-12-27\* /))
    expect(weeks).toContain('* not a whole week: in no trend, and in the mean only where no week is complete')
  })

  it('--muscles takes a week at either end of time', async () => {
    for (const weekStart of ['monday', 'sunday', 'saturday']) {
      await cli.run('config', 'set', 'weekStart', weekStart)
      for (const week of ['0001-01-01', '9999-12-31'])
        expect((await cli.json(musclesJsonSchema, 'analytics', '--muscles', '--week', week)).weeks).toEqual([])
    }
  })

  it('draws a year as a map of its weeks', async () => {
    const lines = await linesOf('--year', '2026')
    expect(lines).toHaveLength(10)
    // 2026 begins on a Thursday: 2 March is a Monday of its tenth week.
    expect(lines[1]).toMatch(/^Mon {10}[░▒▓█]$/)
    expect(lines[9]).toBe('4 days, 4 sessions, 12 sets, 4275 kg')
  })

  it('says each answer in words that are all there', async () => {
    const values: Record<string, string[]> = {
      'last-sessions': ['3'],
      exercise: ['bench press'],
      'weekly-volume': ['--phase', '2', '--week', '1'],
      frequency: ['bench press'],
      year: ['2026'],
    }
    for (const name of Object.keys(questions)) {
      const lines = await linesOf(`--${name}`, ...(values[name] ?? []))
      expect(lines.length, name).toBeGreaterThan(1)
      expect(lines.join('\n'), name).not.toMatch(/cliAnalytics|undefined|null|NaN|\{\{/)
    }
  })

  it('of an empty log is a friendly line, and an empty document of the same shape', async () => {
    const empty = openCli()
    const values: Record<string, string[]> = {
      'last-sessions': ['3'],
      exercise: ['Nobody Knows'],
      'weekly-volume': ['--phase', '2', '--week', '1'],
      frequency: ['Nobody Knows'],
      year: ['2026'],
    }
    for (const [name, { shape }] of Object.entries(questions)) {
      const args = ['analytics', `--${name}`, ...(values[name] ?? [])]
      expect(await empty.run(...args)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/^No session yet/),
      })
      expect(JSON.stringify(await empty.json(shape, ...args)), name).not.toContain('sessionId')
    }
  })

  it('fails of an exercise nobody knows, and names those near it', async () => {
    for (const option of ['--exercise', '--frequency']) {
      const { code, err } = await cli.run('analytics', option, 'Bench Pres')
      expect([code, err]).toEqual([1, expect.stringMatching(/Did you mean: .*Barbell Bench Press/)])
      const { error } = await cli.json(errorJsonSchema, 'analytics', option, 'Bench Pres')
      expect(error.code).toBe(analyticsErrors.UNKNOWN_EXERCISE)
    }
  })
})
