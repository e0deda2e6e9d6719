import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deleteSession, putSession } from '#main/sessions/whole-session.repository.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import type { Span } from '#shared/contract/span.ts'
import { arbitraryLog, arbitrarySettings, arbitrarySpan } from './testing/arbitrary-log.ts'
import type { NaiveLog } from './testing/naive-log.ts'
import * as more from './testing/naive-more.ts'
import * as views from './testing/naive-views.ts'
import { openAnalytics } from './testing/open-analytics.ts'

const naive = { ...views, ...more }

type Log = Awaited<ReturnType<typeof openAnalytics>>

/** Compares the answers about any log, any settings and any span with those worked out the plain way. */
async function compare(check: (ask: Log['ask'], log: NaiveLog, span: Span) => Promise<void>, numRuns = 30) {
  const { db, ask } = await openAnalytics([])
  const property = fc.asyncProperty(
    arbitraryLog,
    arbitrarySettings,
    arbitrarySpan,
    async (sessions, settings, span) => {
      await db.transaction().execute(async (db) => {
        await writeSettings(db, settings)
        for (const session of sessions)
          await putSession(db, session, {
            revision: 1,
            contentHash: '',
            fileName: session.id,
            createdAt: '',
            updatedAt: '',
          })
      })
      await check(ask, { sessions, settings, today: '2026-06-30' }, span)
      await db.transaction().execute(async (db) => {
        for (const { id } of sessions) await deleteSession(db, id)
      })
    },
  )
  await fc.assert(property, { numRuns })
}

it('calendar weeks are those of the sessions in them', async () => {
  await compare(async (ask, log, span) => {
    const { weeks } = await ask('analytics.weeks', { ...span, from: null, to: null })
    const expected = naive.weeks(log, { ...span, from: null, to: null })
    expect(weeks.map(({ places: _, ...week }) => week)).toEqual(expected)
  })
})

it('weeks of programs are those of the sessions in them', async () => {
  await compare(async (ask, log, span) => {
    expect(await ask('analytics.programWeeks', span)).toEqual(naive.programWeeks(log, span))
  })
})

it('records are the best sets there are', async () => {
  await compare(async (ask, log, span) => {
    const { exercises, formula } = await ask('analytics.records', span)
    expect(formula).toBe(log.settings.e1rmFormula)
    const byName = new Map(naive.records(log, span).map((one) => [one.exercise, one]))
    expect(new Map(exercises.map((one) => [one.exercise, one]))).toEqual(byName)
  })
})

it('phases have the best estimates of the sessions in them', async () => {
  await compare(async (ask, log, span) => {
    const phases = await ask('analytics.phases', span)
    expect(phases.map(({ weeks: _, deloadWeeks: __, ...phase }) => phase)).toEqual(naive.phases(log, span))
  })
})

it('sets of muscles are those of the exercises that train them', async () => {
  await compare(async (ask, log, span) => {
    const { weeks, muscles, unassigned } = await ask('analytics.muscles', span)
    const plain = muscles.map(({ muscle, sets, perWeek, exercises }) => {
      const shares = exercises.map(({ name, sets, share }) => [name, { sets, share }])
      return { muscle, sets, perWeek, exercises: Object.fromEntries(shares) }
    })
    const byMuscle = (a: { muscle: string }, b: { muscle: string }) => (a.muscle < b.muscle ? -1 : 1)
    expect(plain.sort(byMuscle)).toEqual(naive.muscles(log, span, weeks).sort(byMuscle))
    expect(Object.fromEntries(unassigned.map(({ name, sets }) => [name, sets]))).toEqual(naive.unassigned(log, span))
  })
})

it('ratings are those of the sets', async () => {
  await compare(async (ask, log, span) => {
    const { trend: _, ...ratings } = await ask('analytics.rpe', span)
    expect(ratings).toEqual(naive.rpe(log, span))
  })
})

it('an exercise has a point for every session under any of its names', async () => {
  await compare(async (ask, log, span) => {
    for (const name of ['Barbell Bench Press', 'Pull-Up', 'Assisted Pull-Up', 'Running']) {
      const { exercise, points, averages, repMaxes } = await ask('analytics.exercise', { name, span })
      expect({ points, averages, repMaxes }).toEqual(naive.progress(log, exercise, span))
      const { occurrences, lastDate } = await ask('analytics.frequency', { name, span })
      expect(occurrences).toBe(points.length)
      expect(lastDate).toBe(points.at(-1)?.date.slice(0, 10) ?? null)
    }
  })
})
