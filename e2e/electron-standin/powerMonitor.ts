import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

/** Electron's `powerMonitor`; a test emits `suspend`, `resume` or `shutdown` on it. */
export const powerMonitor = strict('powerMonitor', Object.assign(new EventEmitter(), { isOnBatteryPower: () => false }))
