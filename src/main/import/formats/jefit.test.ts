import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundReading } from '../reading.ts'
import { realExports, remarksOf, setsOf, shortly, tallyOf } from '../testing/read-csv.ts'
import { isJefit, readJefit } from './jefit.ts'

const read = (text: string, timeZone = 'Europe/Berlin'): FoundReading =>
  readJefit(text, { timeZone, tomorrow: '2026-11-24', format: null })

const section = (name: string, ...rows: string[]): string =>
  `### ${name} ${'#'.repeat(40)}\n\n${rows.join('\n')}\n\n${'#'.repeat(54)}\n`

const SETTING = (mass: string) =>
  section(
    'SETTING',
    'row_id,USERID,TIMESTAMP,gender,currentRoutine,DOB,name,length,mass,dbversion',
    `1,42,"2026-01-01 10:00:00",M,1,1990-01-01,," cm","${mass}",`,
  )
const PROFILE = section(
  'PROFILE',
  'row_id,USERID,TIMESTAMP,_id,mydate,weight',
  '1,42,x,1,2026-01-02,80',
  '2,42,x,2,2026-01-03,81',
)
const ROUTINES = section(
  'ROUTINES',
  'row_id,USERID,TIMESTAMP,_id,name,difficulty,focus,dayaweek,description',
  '1,42,x,7,"Big Three",0,0,2,"Line one',
  '',
  'line two, after a blank line"',
  '',
  'row_id,USERID,TIMESTAMP,package,_id,name,day,dayIndex',
  '1,42,x,7,3,"Heavy Day",1,1',
  '',
  'row_id,USERID,TIMESTAMP,belongSys,superset,_id,exercise_id,belongplan,exercisename,setcount,timer,logs',
  '1,42,x,1,0,10,50,3,"Leg Press",3,90,"60x8,60x8,60x7"',
)
const SESSIONS = (...rows: string[]) =>
  section('WORKOUT SESSIONS', 'row_id,_id,USERID,edit_time,day_id,total_time,workout_time,starttime,endtime', ...rows)
const LOG_HEADER = 'USERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename,day_item_id,belongsession,logTime'
const LOGS = (...rows: string[]) => section('EXERCISE LOGS', LOG_HEADER, ...rows)
/** A log of an exercise: its id, day, exercise and session. */
const log = (id: number, logs: string, name: string, day = '2026-01-05', session = 1, eid = id): string =>
  `42,"2026-01-01 10:00:00",1,"${logs}",${id},0,${day},${eid},"${name}",1,${session},1000`
const SETS = (...rows: string[]) =>
  section(
    'EXERCISE SET LOGS',
    '_id,userid,exercise_log_id,set_index,weight_lbs,reps,calories,distance_mi,speed_mph,laps,duration,set_type,log_time,TIMESTAMP',
    ...rows,
  )

/** 2026-01-05, 17:00 to 18:10 UTC. */
const SESSION_1 = '1,1,42,0,3,4200,4000,1767632400,1767636600'

const FILE = [
  SETTING(' kg'),
  PROFILE,
  ROUTINES,
  SESSIONS('1,1,42,0,3,1,1,1767632000,1767632001', SESSION_1),
  LOGS(
    log(1, '40x8,80x8.0,90.5x10,90x0', 'Bench Press'),
    log(2, '0x5,0x4,0x3,0x3', 'Pull-Up'),
    log(3, '0x0', 'Ab Crunch'),
    log(4, '0x0.0,0x0.0,0x0.0,0x0.0,0x60', 'Plank'),
    log(5, '0x0,0x0,0x0,0x10,0x1', 'Stretch'),
    log(6, '64.9998x5', 'Squat', '2026-01-07', 9),
    log(7, '100x5', '', '2026-01-07', 9, 50),
  ),
  SETS(
    '1,42,1,0,88.1849,8,,,,,,warmup,1000,x',
    '2,42,1,1,176.37,8,,,,,,default,1000,x',
    '3,42,1,2,199.5,10,,,,,,drop,1000,x',
    '4,42,1,3,198.4,0,,,,,,default,1000,x',
    '5,42,4,0,0,0,12,,,,60,default,1000,x',
    '6,42,6,0,143.2999,5,,,,,,grinder,1000,x',
  ),
].join('\n')

describe('JEFIT', () => {
  it('is told by the banners of its sections', () => {
    expect(isJefit(FILE)).toBe(true)
    expect(isJefit(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toBe(true)
    expect(isJefit('# Training Log\n### Warmup\n1. 40 x 5\n### Working Sets\n')).toBe(false)
    expect(isJefit('Date,Exercise\n2026-01-05,### Squat ###\n')).toBe(false)
  })

  it('reads packed sets in the unit of the settings, and their kind from the section of sets', () => {
    const reading = read(FILE)
    expect(reading.format).toBe('csv-jefit')
    const [first, second] = reading.sessions
    expect(first?.exercises.map(({ name, sets }) => [name, shortly(sets)])).toEqual([
      ['Bench Press', ['w 40kg x8', '80kg x8', '90.5kg x10 (drop set)']],
      ['Pull-Up', ['0kg x5', '0kg x4', '0kg x3', '0kg x3']],
      ['Plank', ['60s (12 kcal)']],
      ['Stretch', []],
    ])
    expect(second?.exercises.map(({ name, sets }) => [name, shortly(sets)])).toEqual([
      ['Squat', ['64.9998kg x5 (set type: grinder)']],
      ['Leg Press', ['100kg x5']],
    ])
  })

  it('keeps what it cannot tell of a timed exercise as a note', () => {
    const reading = read(FILE)
    expect(reading.sessions[0]?.exercises[3]?.notes).toEqual(['JEFIT: 0x0,0x0,0x0,0x10,0x1'])
    const line = FILE.split('\n').findIndex((row) => row.includes('"Stretch"')) + 1
    expect(remarksOf(reading)).toEqual([`warning keptAsNote ${line}:28`, `warning keptAsNote ${line + 1}:28`])
  })

  it('gives sessions the weight that the profile has for their day, in the unit of the settings', () => {
    const weighed = (mass: string, ...rows: string[]): FoundReading =>
      read(FILE.replace(SETTING(' kg'), SETTING(mass)).replace('2,42,x,2,2026-01-03,81', rows.join('\n')))
    const twice = weighed(' lbs', '2,42,x,2,2026-01-05,180.5', '3,42,x,3,2026-01-05,180.5', '4,42,x,4,2026-01-07,0')
    expect(twice.sessions.map(({ bodyWeights }) => bodyWeights.map(({ value, unit }) => `${value} ${unit}`))).toEqual([
      ['180.5 lb', '180.5 lb'],
      [],
    ])
    expect(twice.skipped.filter(({ reason }) => reason === 'bodyWeight')).toHaveLength(2)
    expect(twice.rows).toBe(7 + 7)
    const broken = weighed(' kg', '2,42,x,2,bad,80', '3,42,x,3,2026-01-05,heavy')
    expect(broken.sessions[0]?.bodyWeights).toEqual([])
    expect(broken.remarks).toHaveLength(read(FILE).remarks.length)
  })

  it('counts sets that were not done and sections that hold no sets', () => {
    const { skipped, rows } = read(FILE)
    const reasons = skipped.map(({ reason }) => reason)
    expect(reasons).toEqual([
      'bodyWeight',
      'bodyWeight',
      'definition',
      'definition',
      'definition',
      'planned',
      'allZero',
    ])
    const lines = FILE.split('\n')
    expect(skipped.map(({ line }) => lines[line - 1]?.slice(0, 12))).toEqual([
      ...['1,42,x,1,202', '2,42,x,2,202', '1,42,x,7,"Bi', '1,42,x,7,3,"', '1,42,x,1,0,1'],
      ...['42,"2026-01-', '42,"2026-01-'],
    ])
    expect(rows).toBe(7 + 5)
  })

  it('takes start, length, day and routine of a session from the last line with its number', () => {
    const [first, second] = read(FILE).sessions
    expect(first).toMatchObject({
      ...{ key: '2026-01-05 #1', date: '2026-01-05T18:00:00', timeZone: 'Europe/Berlin' },
      ...{ title: 'Heavy Day', program: 'Big Three', durationMinutes: 70 },
    })
    expect(second).toMatchObject({ key: '2026-01-07 #9', date: '2026-01-07', timeZone: null, durationMinutes: null })
  })

  it('keeps the day of the file where the clock of this zone says another', () => {
    const [session] = read(FILE, 'Pacific/Auckland').sessions
    expect(session).toMatchObject({ key: '2026-01-05 #1', date: '2026-01-05', timeZone: null })
  })

  it('calls a session the same without the section of sessions, and one behind midnight is one', () => {
    const rows = [log(1, '60x5', 'Squat', '2026-01-05'), log(2, '60x5', 'Dip', '2026-01-06')]
    const [whole] = read(SESSIONS(SESSION_1) + LOGS(...rows)).sessions
    expect([whole?.key, whole?.exercises.length]).toEqual(['2026-01-05 #1', 2])
    expect(read(LOGS(rows[0] ?? '')).sessions[0]?.key).toBe(whole?.key)
    const [loose] = read(LOGS(log(1, '60x5', 'Squat', '2026-01-05', 0))).sessions
    expect(loose?.key).toBe('2026-01-05')
    const apart = read(SESSIONS(SESSION_1) + LOGS(...rows, log(3, '60x5', 'Row', '2027-01-05'))).sessions
    expect(apart.map(({ key }) => key)).toEqual(['2026-01-05 #1', '2027-01-05 #1'])
  })

  it('asks for the unit where the settings say none', () => {
    expect(shortly(setsOf(read(LOGS(log(1, '60x5', 'Squat')))))).toEqual(['60? x5'])
    expect(shortly(setsOf(read(SETTING(' lbs') + LOGS(log(1, '60x5', 'Squat')))))).toEqual(['60lb x5'])
  })

  it('reads sets from their own section, in pounds and miles, where the packed text says nothing', () => {
    const sets = SETS('1,42,1,0,132.2775,8,,,,,,failure,1,x', '2,42,2,0,,,300,3.1,6.2,2,1800,default,1,x')
    const logs = LOGS(log(1, '', 'Bench Press'), log(2, '0x300,0x3.1,0x6.2,0x2,0x1800', 'Run'))
    const reading = read(SETTING(' kg') + logs + sets)
    expect(shortly(setsOf(reading))).toEqual(['132.2775lb x8 (to failure)', '1800s 3.1mi (300 kcal; 2 laps)'])
  })

  it('puts the note about an exercise with the exercise of that day', () => {
    const notes = section(
      'NOTES',
      '_id,USERID,eid,belongSys,mynote,title,mydate',
      '1,42,1,1,"wide, slow",,2026-01-05',
      '2,42,1,1,lost,,2026-02-05',
    )
    const reading = read(LOGS(log(1, '60x5', 'Squat')) + notes)
    expect(reading.sessions[0]?.exercises[0]?.notes).toEqual(['wide, slow'])
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['unknownSection'])
  })

  it('counts rows of sections it does not know', () => {
    const reading = read(`${section('EXERCISE RECORDS', '_id,USERID,eid', '1,42,2')}${LOGS(log(1, '60x5', 'Squat'))}`)
    expect(reading.skipped).toEqual([{ line: 4, reason: 'unknownSection' }])
  })

  it('keeps the text of a session as a file that reads as the same session', () => {
    const strip = ({ sessions }: FoundReading) =>
      JSON.stringify(sessions, (key, value: unknown) => (['place', 'raw'].includes(key) ? 0 : value))
    const sessions = read(FILE.replace('""', '"Leg Press"')).sessions
    expect(sessions).toHaveLength(2)
    for (const session of sessions) expect(strip(read(session.raw))).toBe(strip({ ...read(''), sessions: [session] }))
  })

  it('tells what cannot be read at its place and reads the rest', () => {
    const text = LOGS(
      log(1, '60x5', ''),
      log(2, 'garbage', 'Weird'),
      log(3, '60x5,60', 'Weird'),
      log(4, '60x5', 'Squat', '2026-02-30'),
      log(5, '60x5', 'Squat'),
    )
    const reading = read(`${SESSIONS('1,8,42,0,3,soon,1,1,1', SESSION_1)}${text}`)
    expect(remarksOf(reading)).toEqual([
      'error number 4:12',
      'error missing 11:52',
      'error packedSets 12:28',
      'error packedSets 13:28',
      'error date 14:39',
    ])
    expect(shortly(setsOf(reading))).toEqual(['60? x5'])
  })

  it('says of a session that it was never ended', () => {
    const reading = read(SESSIONS('1,1,42,0,3,90000,4000,1767632400,1767636600') + LOGS(log(1, '60x5', 'Squat')))
    expect(reading.sessions[0]?.durationMinutes).toBeNull()
    expect(remarksOf(reading)).toEqual(['warning durationTooLong 4:12'])
  })

  it('invents nothing where the file was cut off', () => {
    const told = (text: string) =>
      setsOf(read(text)).map(({ role: _role, notes: _notes, ...set }) => ({
        line: set.line,
        text: JSON.stringify(set),
      }))
    // What is said about sets further down, such as their kind, is not there yet; the sets are.
    const whole = new Set(told(FILE).map(({ text }) => text))
    for (let length = 0; length < FILE.length; length += 1) {
      const cut = FILE.slice(0, length)
      const last = cut.split('\n').length
      const invented = told(cut).filter(({ line, text }) => line < last && !whole.has(text))
      // The packed text of the plank tells no set by itself, and the section of sets may end before it tells one.
      expect(invented, `cut behind ${length}`).toEqual([])
    }
  }, 60_000)

  it('reads or tells any text between its banners', () => {
    const names = ['SETTING', 'ROUTINES', 'WORKOUT SESSIONS', 'EXERCISE LOGS', 'EXERCISE SET LOGS', 'NOTES', 'FOO', '']
    const cell = fc.oneof(
      fc.constantFrom('', '_id', '1', '0x0', '60x5', '-1', '"', '\0', '1e9', '2026-01-05', 'ename'),
      fc.string(),
    )
    const line = fc.array(cell, { maxLength: 12 }).map((cells) => cells.join(','))
    const part = fc.tuple(
      fc.constantFrom(...names),
      fc.array(fc.oneof(line, fc.constantFrom(...FILE.split('\n'))), { maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(read(parts.map(([name, lines]) => `### ${name} ###\n${lines.join('\n')}\n`).join('')).kind).toBe('found')
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

/**
 * Counted with Python, without the app:
 *
 *   rows = list(csv.reader(io.StringIO(open(f).read().split('### EXERCISE LOGS')[1].split('\n#####')[0])))
 *   at = index of the header cell `logs`; fields = [x.split('x') for r in rows below it for x in r[at].split(',')]
 *
 * Of 24 fields of `Hinny` ten are done, ten are the two timed logs (`…,0x10,0x1`, `…,0x60`, which become notes), one is planned (`90x0`),
 * one nothing (`0x0`), one of a log without a name (`55x8`) and one `garbage`: those two logs are the errors. The rows of its
 * PROFILE (4) and ROUTINES (6, without their five headers) hold no sets.
 */
const EXPECTED: Record<string, unknown> = {
  'Hinny__jefit_multisection.csv': {
    ...{ sessions: 2, working: 10, errors: 2 },
    skipped: { bodyWeight: 4, definition: 6, planned: 1, allZero: 1 },
  },
  'radupana__jefit-basic.csv': { sessions: 1, working: 6, errors: 0, skipped: {} },
  'radupana__jefit-bodyweight.csv': { sessions: 1, working: 12, errors: 0, skipped: {} },
}
const real = realExports('jefit')

describe.skipIf(real.length === 0)(`exports of JEFIT${real.length === 0 ? ' (none are here)' : ''}`, () => {
  it.each(real)('$name', ({ name, bytes }) => {
    expect(tallyOf(read(bytes.toString()))).toEqual({ ...(EXPECTED[name] as object), warmups: 0 })
  })
})
