import type { CsvFormat } from '../csv/csv-format.ts'
import { fitbodFormat } from './fitbod.ts'
import { fitnotesFormat } from './fitnotes.ts'
import { getFitnotesFormat } from './fitnotes-ios/getfitnotes.ts'
import { fitnotesTrackerFormat } from './fitnotes-ios/tracker.ts'
import { flexifyV1Format } from './flexify/v1.ts'
import { flexifyV2Format } from './flexify/v2.ts'
import { hevyFormat } from './hevy.ts'
import { liftlogFormat } from './liftlog.ts'
import { liftosaurFormat } from './liftosaur.ts'
import { strongFormat } from './strong.ts'
import { strongliftsFormat } from './stronglifts.ts'

/** Every kind of table that is known by its header. */
export const csvFormats: readonly CsvFormat[] = [
  strongFormat,
  hevyFormat,
  liftosaurFormat,
  fitbodFormat,
  flexifyV2Format,
  flexifyV1Format,
  liftlogFormat,
  fitnotesFormat,
  getFitnotesFormat,
  fitnotesTrackerFormat,
  strongliftsFormat,
]
