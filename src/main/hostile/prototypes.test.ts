/** Names such as `__proto__` are names: no input of a route and no file changes what every object has. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '#main/app.ts'
import { readAny } from '#main/import/testing/read-csv.ts'
import { SAMPLES } from '#main/import/testing/samples.ts'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'
import { contract } from '#shared/contract/index.ts'
import { parseSets } from '#shared/notation/set-group.ts'

let app: App
beforeEach(async () => {
  app = await openTestApp(freshDataDir())
})
afterEach(async () => {
  await app.dispose()
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(Reflect.get([], 'polluted')).toBeUndefined()
})

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'constructor.prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
]

const BAD = [
  '{"__proto__": {"polluted": 1}}',
  '{"constructor": {"prototype": {"polluted": 1}}}',
  '{"a": {"__proto__": {"polluted": 1}}, "__proto__": null}',
  '[{"__proto__": {"polluted": 1}}]',
  '{"muscleTargets": {"__proto__": {"min": 1, "max": 2}, "constructor": {"min": 1, "max": 2}}}',
  '{"bars": {"__proto__": 20}, "steps": {"constructor": 2}}',
  '{"span": {"__proto__": {"polluted": 1}}, "name": "__proto__"}',
  '{"answers": {"names": {"__proto__": {"polluted": 1}}, "units": {"__proto__": "kg"}}, "job": "__proto__"}',
]

test('no input of any route does', async () => {
  for (const route of [...Object.keys(contract), ...NAMES])
    for (const text of BAD) {
      const answer = await app.dispatch(route, JSON.parse(text))
      expect(answer.ok ? null : answer.error.code, `${route} ${text}`).not.toBe('INTERNAL')
    }
})

test('names of exercises, programs and settings may be such words', async () => {
  for (const name of NAMES) {
    const exercises = [
      {
        Order: 1,
        Name: name,
        targetMuscleGroups: [name],
        workingSets: [{ set: 1, weightKg: 80, repCount: { full: 5, partial: 0 } }],
      },
    ]
    const kind = { dataModelVersion: '0.1.0', dataModelType: 'training_session_log' }
    const file = {
      ...kind,
      _id: crypto.randomUUID(),
      userId: name,
      date: '2026-02-16',
      program: name,
      focus: name,
      exercises,
    }
    const base64 = Buffer.from(JSON.stringify(file)).toString('base64')
    expect(await app.dispatch('sessionFile.import', { name: 'a.json', base64 })).toMatchObject({ ok: true })
  }
  expect(await app.dispatch('sessions.list', {})).toMatchObject({ ok: true, data: { total: NAMES.length } })
  for (const name of NAMES) {
    expect(await app.dispatch('exercises.get', { name })).toMatchObject({ ok: true })
    expect(await app.dispatch('sessions.list', { exercise: name })).toMatchObject({ ok: true, data: { total: 1 } })
    expect(await app.dispatch('history.last', { names: [name] })).toMatchObject({ ok: true })
    expect(
      await app.dispatch('progression.suggest', { names: [name], before: '2026-04-10', goals: [null] }),
    ).toMatchObject({ ok: true })
  }
})

test('no file of any kind does', () => {
  for (const name of NAMES) {
    for (const { head, rows, delimiter } of Object.values(SAMPLES)) {
      readAny(
        [
          head,
          ...rows.map((row) =>
            row
              .split(delimiter)
              .map((cell) => (/^[A-Za-z]/.test(cell) ? name : cell))
              .join(delimiter),
          ),
        ].join('\n'),
      )
      readAny([`${name}${delimiter}${head}`, ...rows.map((row) => `${name}${delimiter}${row}`)].join('\n'))
    }
    readMarkdownLogs(
      `# Training Log\n- Date: 2026-02-16\n- ${name}: ${name}\n\n## Exercise 1\n**Name:** ${name}\n**${name}:** 1\n`,
    )
    parseSets(`80 x 5 ${name}`, 'kg', 'entry')
  }
  for (const text of BAD) expect(parseSessionFile(Buffer.from(text)).kind).not.toBe('session')
})
