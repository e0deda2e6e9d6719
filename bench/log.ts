import { join } from 'node:path'
import { openDatabase } from '#main/db/open.ts'
import { putSession } from '#main/sessions/whole-session.repository.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { createLoadModes } from '#main/totals/load-modes.repository.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'

/** Movements of five training days, eight each. */
const DAYS = [
  'Barbell Bench Press|Incline Dumbbell Press|Dumbbell Shoulder Press|Lateral Raise|Dip|Triceps Pushdown|Skull Crusher|Push-Up',
  'Squat|Leg Press|Leg Extension|Leg Curl|Calf Raise|Lunge|Hack Squat|Crunch',
  'Deadlift|Barbell Row|Pull-Up|Lat Pulldown|Face Pull|Barbell Curl|Hammer Curl|Shrug',
  'Overhead Press|Chest Fly|Cable Crossover|Rear Delt Fly|Preacher Curl|Plank|Hanging Leg Raise|My Own Press',
  'Front Squat|Romanian Deadlift|Hip Thrust|Good Morning|Back Extension|Assisted Pull-Up|Seated Cable Row|Chin-Up',
].map((names) => names.split('|'))

/** The nth session of an invented log: one a day, 32 working sets, phases of twelve weeks that end with a deload. */
function session(n: number): Session {
  const week = Math.floor(n / 7) % 12
  const set = (place: number, index: number) => ({
    weightKg: 40 + ((n * 7 + index * 3 + place) % 60),
    repCount: { full: 4 + ((n + index) % 9), partial: index % 2 },
    rpe: index === 3 ? null : 6.5 + ((n + index) % 8) / 2,
    repQuality: index % 2 === 1 ? 'good' : null,
  })
  return sessionSchema.parse({
    id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
    userId: '1',
    date: `${new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10)}T18:05`,
    program: 'Bench',
    phase: Math.floor(n / 84) % 999,
    week: week + 1,
    isDeloadWeek: week === 11,
    durationMinutes: 60 + (n % 30),
    bodyWeightKg: n % 3 === 0 ? null : 80 + (n % 5),
    exercises: (DAYS[n % DAYS.length] ?? []).map((name, place) => ({
      name,
      workingSets: [0, 1, 2, 3].map((index) => set(place, index)),
    })),
  })
}

/** Writes a log of so many sessions to a user data folder, straight through the repositories. */
export async function buildLog(dataDir: string, sessions: number): Promise<void> {
  const { db, close } = await openDatabase(join(dataDir, 'traininglogs.db'), () => new Date())
  await writeSettings(db, { jsonExport: false })
  for (let from = 0; from < sessions; from += 1000)
    await db.transaction().execute(async (db) => {
      const modes = createLoadModes(db)
      const record = { revision: 1, contentHash: 'h', createdAt: 'now', updatedAt: 'now' }
      for (let n = from; n < Math.min(sessions, from + 1000); n += 1)
        await putSession(db, session(n), { ...record, fileName: `${n}.json` }, modes)
    })
  close()
}
