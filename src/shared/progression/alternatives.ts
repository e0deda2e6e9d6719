import type { ProgressionAlternative } from '#shared/contract/progression.ts'
import type { Goal } from '#shared/domain/goal.ts'
import { isEasy } from './judge.ts'
import type { Move, Standing } from './moves.ts'
import type { Range } from './range.ts'
import { asLoaded, between, harderThan, lighterThan } from './weights.ts'
import { isSameWeight } from './work.ts'

const MOST = 3
/** Rated so low on average, more weight may do as well as more repetitions. */
const VERY_EASY_RPE = 7
const BACK_OFF_SHARE = 0.925

type Kind = ProgressionAlternative['kind']
type Option = ProgressionAlternative | null

const option = (kind: Kind, weightKg: number | null, { min, max }: Range): Option => ({ kind, weightKg, min, max })

function heavier({ base, range, loads }: Standing): Option {
  const next = base.weightKg === null ? null : harderThan(loads, base.weightKg)
  return next === null ? null : option('heavier', next, range)
}

function smallerJump({ base, range, loads }: Standing, { weightKg }: Move): Option {
  if (base.weightKg === null || weightKg === null) return null
  const less = between(loads, base.weightKg, weightKg)
  return less === null ? null : option('smaller-jump', less, range)
}

function backOff({ base, range, loads }: Standing): Option {
  const less = base.weightKg === null ? null : lighterThan(loads, base.weightKg, BACK_OFF_SHARE)
  return less === null ? null : option('back-off', less, range)
}

function moreReps({ base }: Standing): Option {
  const amount = Math.max(base.lowest + 1, base.typical)
  return option('more-reps', base.weightKg, { min: amount, max: amount })
}

const repeat = ({ base }: Standing): Option => option('repeat', base.weightKg, { min: base.lowest, max: base.highest })

function othersThan(standing: Standing, move: Move): Option[] {
  switch (move.rule) {
    case 'add-weight':
      return [smallerJump(standing, move), moreReps(standing)]
    case 'reps-first':
      return [heavier(standing), repeat(standing)]
    case 'add-reps': {
      const { averageRpe } = standing.base
      const isLight = averageRpe !== null && averageRpe <= VERY_EASY_RPE && isEasy(standing.base)
      return [isLight || standing.base.weightKg === 0 ? heavier(standing) : null, repeat(standing)]
    }
    case 'confirm':
      return [heavier(standing)]
    case 'repeat':
      return [moreReps(standing), backOff(standing)]
    case 'back-off':
    case 'return':
      return [repeat(standing)]
    case 'deload':
    case 'new-range':
      return [isSameWeight(move.weightKg, standing.base.weightKg) ? heavier(standing) : null]
    case 'start':
      return []
  }
}

/** The weight that today's goal plans, as near as it can be loaded; none where that is suggested. */
function planned(goal: Goal | null, { range: { min, max }, loads }: Standing, move: Move): Option {
  if (goal?.weightKg == null) return null
  const weightKg = asLoaded(loads, goal.weightKg)
  return isSameWeight(weightKg, move.weightKg) ? null : option('goal', weightKg, { min, max })
}

/** What else one could do: what today's goal plans first; nothing twice, and not what is suggested. */
export function alternativesTo(move: Move, standing: Standing, goal: Goal | null): ProgressionAlternative[] {
  const found: ProgressionAlternative[] = []
  const isTold = ({ weightKg, min, max }: ProgressionAlternative): boolean =>
    [{ weightKg: move.weightKg, ...move.target }, ...found].some(
      (it) => isSameWeight(it.weightKg, weightKg) && it.min === min && it.max === max,
    )
  for (const other of [planned(goal, standing, move), ...othersThan(standing, move)])
    if (other && !isTold(other)) found.push(other)
  return found.slice(0, MOST)
}
