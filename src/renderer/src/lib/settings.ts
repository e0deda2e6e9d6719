import { createContext, useContext } from 'react'
import type { Settings } from '#shared/contract/settings.ts'

/** What the person set. The app gives it once it is known; no screen is shown before. */
export const SettingsContext = createContext<Settings | null>(null)

/** What the person set. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new Error('useSettings outside of SettingsContext.')
  return settings
}
