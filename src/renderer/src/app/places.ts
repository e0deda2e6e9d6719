import {
  type Icon,
  IconBarbell,
  IconChartBar,
  IconHistory,
  IconListDetails,
  IconSettings,
  IconStethoscope,
} from '@tabler/icons-react'

interface Place {
  path: string
  name: 'workout' | 'history' | 'exercises' | 'analytics' | 'health' | 'settings'
  icon: Icon
  chord: string
}

/** The places of the rail, in order; each one's shortcut is its number. */
export const places: readonly Place[] = [
  { path: '/workout', name: 'workout', icon: IconBarbell, chord: 'Mod+1' },
  { path: '/history', name: 'history', icon: IconHistory, chord: 'Mod+2' },
  { path: '/exercises', name: 'exercises', icon: IconListDetails, chord: 'Mod+3' },
  { path: '/analytics', name: 'analytics', icon: IconChartBar, chord: 'Mod+4' },
  { path: '/health', name: 'health', icon: IconStethoscope, chord: 'Mod+5' },
  { path: '/settings', name: 'settings', icon: IconSettings, chord: 'Mod+6' },
]
