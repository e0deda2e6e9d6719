import {
  type Icon,
  IconBarbell,
  IconChartBar,
  IconHistory,
  IconListDetails,
  IconSettings,
  IconStethoscope,
} from '@tabler/icons-react'
import type { Action } from '#shared/actions.ts'

interface Place {
  path: string
  name: 'workout' | 'history' | 'exercises' | 'analytics' | 'health' | 'settings'
  icon: Icon
  /** What goes there. */
  action: Action
}

/** The places of the rail, in order. */
export const places = [
  { path: '/workout', name: 'workout', icon: IconBarbell, action: 'showWorkout' },
  { path: '/history', name: 'history', icon: IconHistory, action: 'showHistory' },
  { path: '/exercises', name: 'exercises', icon: IconListDetails, action: 'showExercises' },
  { path: '/analytics', name: 'analytics', icon: IconChartBar, action: 'showAnalytics' },
  { path: '/health', name: 'health', icon: IconStethoscope, action: 'showHealth' },
  { path: '/settings', name: 'settings', icon: IconSettings, action: 'showSettings' },
] as const satisfies readonly Place[]
