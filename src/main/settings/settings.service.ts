import type { Settings } from '#shared/contract/settings.ts'
import { pickLanguage, setLanguage } from '#shared/messages/index.ts'

interface Ports {
  read(): Promise<Settings>
  write(patch: Partial<Settings>): Promise<Settings>
  /** Languages the system prefers, best first. */
  systemLanguages(): readonly string[]
  /** Called when the JSON export was switched on again: writes what is owed. */
  drainFiles(): Promise<unknown>
}

/** What a person sets, and what follows from it. */
export function createSettingsService({ read, write, systemLanguages, drainFiles }: Ports) {
  const speak = ({ language }: Settings): void =>
    setLanguage(language === 'system' ? pickLanguage(systemLanguages()) : language)
  return {
    read,

    /** Speaks the language that is set. */
    async apply(): Promise<void> {
      speak(await read())
    },

    async update(patch: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings> {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      const settings = await write(given)
      speak(settings)
      if (given.jsonExport === true) await drainFiles()
      return settings
    },
  }
}
export type SettingsService = ReturnType<typeof createSettingsService>
