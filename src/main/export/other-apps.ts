import type { Exercise } from '#shared/domain/exercise.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import type { Session } from '#shared/domain/session.ts'
import { countedReps, type WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'

// What the tables of Strong and Hevy have in common: what a field of theirs is made of here.

/** A set as those apps know it: reps over the full range, both sides together. */
export interface SimpleSet {
  kind: 'warmup' | 'normal' | 'drop'
  /** The place of a normal set among the normal ones, from 1. */
  number: number
  weightKg: number | null
  reps: number | null
  rpe: number | null
  durationSeconds: number | null
  distanceMeters: number | null
}

const untimed = { durationSeconds: null, distanceMeters: null }

/** Reps over the full range of motion, both sides together; null where nobody counted. */
function fullReps({ repCount, unilateralRepCount: sides }: WorkingSet): number | null {
  if (sides) return sides.left.full + sides.right.full
  return repCount ? repCount.full : null
}

/** Those apps know efforts from 6 to 10. */
export const isLowRpe = ({ rpe }: WorkingSet): boolean => rpe !== null && rpe < 6

function simpleWorking(set: WorkingSet, at: number): SimpleSet[] {
  const { weightKg, durationSeconds, distanceMeters, failureTechnique } = set
  const drops = failureTechnique?.type === 'DropSet' ? failureTechnique.drops : []
  return [
    {
      kind: 'normal',
      number: at + 1,
      weightKg,
      reps: fullReps(set),
      rpe: isLowRpe(set) ? null : set.rpe,
      durationSeconds,
      distanceMeters,
    },
    ...drops.map((drop) => ({
      kind: 'drop' as const,
      number: at + 1,
      weightKg: drop.weightKg,
      reps: drop.reps.full,
      rpe: null,
      ...untimed,
    })),
  ]
}

/** Warm-ups, then the work with each drop as a set of its own, in order. */
export const simpleSets = ({ warmupSets, workingSets }: Exercise): SimpleSet[] => [
  ...warmupSets.map(({ weightKg, repCount }, at) => ({
    kind: 'warmup' as const,
    number: at + 1,
    weightKg,
    reps: repCount,
    rpe: null,
    ...untimed,
  })),
  ...workingSets.flatMap(simpleWorking),
]

/** The notes of an exercise with those of its warm-up and its sets, which have no place of their own there. */
export function wholeNote({ notes, warmupNotes, warmupSets, workingSets }: Exercise): string {
  const ofSets = (sets: readonly { notes: string | null }[], key: 'exportData.setNote' | 'exportData.warmupNote') =>
    sets.flatMap(({ notes: note }, at) => (note === null ? [] : [t(key, { set: at + 1, note })]))
  const lines = [...ofSets(warmupSets, 'exportData.warmupNote'), ...ofSets(workingSets, 'exportData.setNote')]
  return [notes, warmupNotes, ...lines].filter((text) => text !== null).join('\n')
}

/** Sets with any partial reps, those of drops included. */
export function hasPartials({ repCount, unilateralRepCount: sides, failureTechnique }: WorkingSet): boolean {
  const drops = failureTechnique?.type === 'DropSet' ? failureTechnique.drops.map(({ reps }) => reps) : []
  const counts = [repCount, sides?.left, sides?.right, ...drops]
  return counts.some((count) => (count?.partial ?? 0) > 0)
}

/** Whether nobody counted the reps of a set that could have some. */
export const isUncounted = (set: WorkingSet): boolean =>
  countedReps(set) === 0 && set.durationSeconds === null && set.distanceMeters === null

/** The local start of a session: day, hour, minute, second, and what the text has beyond them. A bare day starts at 00:00. */
export function startOf({ date }: Pick<Session, 'date'>) {
  const [hour = '00', minute = '00', second = '00'] = date.slice(11).split(/[:.]/)
  return {
    day: dayOf(date),
    hour: hour || '00',
    minute,
    second,
    hasTime: date.includes('T'),
    hasFraction: /\.\d*[1-9]/.test(date),
  }
}

/** What a session is called there: its focus, else its program, else just a workout. */
export const nameOf = ({ focus, program }: Session): string => focus ?? program ?? t('exportData.workoutName')

/**
 * Names sessions by `nameOf`. Those apps take what begins at one moment under one name for
 * one workout, so a second one gets a number. Sessions must come in the order of their start, `momentOf` it.
 */
export function createTitles(momentOf: (session: Session) => string): (session: Session) => string {
  let moment: string | null = null
  let taken = new Set<string>()
  return (session) => {
    const now = momentOf(session)
    if (now !== moment) taken = new Set()
    moment = now
    const name = nameOf(session)
    let title = name
    for (let number = 2; taken.has(title); number += 1) title = `${name} (${number})`
    taken.add(title)
    return title
  }
}
