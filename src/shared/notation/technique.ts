import type { FailureTechnique } from '#shared/domain/failure-technique.ts'
import type { RepCount } from '#shared/domain/rep-count.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseDecimal, parseInteger } from './number.ts'
import { formatRepCount, parseReps } from './reps.ts'
import { formatWeight, parseWeight } from './weight.ts'

type DropSet = Extract<FailureTechnique, { type: 'DropSet' }>

function readList<T>(text: string, read: (item: string) => T | null): T[] | null {
  const items = text.split(',').map((item) => read(item.trim()))
  return items.every((item) => item !== null) ? items : null
}

function readCount(text: string): RepCount | null {
  const reps = parseReps(text)
  return reps && 'repCount' in reps ? reps.repCount : null
}

function readDrop(text: string, unit: WeightUnit): DropSet['drops'][number] | null {
  const [left = '', right = '', ...rest] = text.split(/[x×@]/i)
  const weight = parseWeight(left, unit)
  const reps = readCount(right)
  return weight && reps && rest.length === 0 ? { ...weight, reps } : null
}

/**
 * Reads how a set was pushed past failure: `myo(3,3,2+1)`, `llp(10)`, `statichold(30)`, `dropset(25x5, 20x4+1)`.
 * Weights without a unit are in `unit`. Null when the text names no technique.
 */
export function parseTechnique(text: string, unit: WeightUnit): FailureTechnique | null {
  const match = /^([a-z-]+)\s*\(([^()]*)\)$/i.exec(text.trim())
  const inner = match?.[2] ?? ''
  switch (match?.[1]?.toLowerCase() ?? '') {
    case 'myo':
    case 'myoreps':
    case 'myo-reps': {
      const miniSets = readList(inner, readCount)
      return miniSets && { type: 'MyoReps', miniSets }
    }
    case 'llp': {
      const partialReps = parseInteger(inner)
      return partialReps === null ? null : { type: 'LLP', partialReps }
    }
    case 'statichold':
    case 'static':
    case 'hold': {
      const seconds = parseDecimal(inner.trim().replace(/s(?:ec)?$/i, ''))
      return seconds === null ? null : { type: 'StaticHold', seconds }
    }
    case 'dropset':
    case 'drop': {
      const drops = readList(inner, (item) => readDrop(item, unit))
      return drops && { type: 'DropSet', drops }
    }
    default:
      return null
  }
}

/** The text that `parseTechnique` with the same unit reads back to the same technique. */
export function formatTechnique(technique: FailureTechnique, unit: WeightUnit): string {
  switch (technique.type) {
    case 'MyoReps':
      return `myo(${technique.miniSets.map(formatRepCount).join(', ')})`
    case 'LLP':
      return `llp(${technique.partialReps})`
    case 'StaticHold':
      return `statichold(${technique.seconds})`
    case 'DropSet':
      return `dropset(${technique.drops.map((d) => `${formatWeight(d, unit)}x${formatRepCount(d.reps)}`).join(', ')})`
  }
}
