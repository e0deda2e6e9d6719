import i18next, { type ParseKeys } from 'i18next'
import { de } from './de.ts'
import { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof en }
  }
}

/** The languages the app speaks. */
const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

type KeysWithoutValues<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? T[K] extends `${string}{{${string}`
      ? never
      : `${Path}${K}`
    : KeysWithoutValues<T[K], `${Path}${K}.`>
}[keyof T & string]

/** A key of the catalogue whose words need no values, such as `workout.finish`. */
export type MessageKey = ParseKeys & KeysWithoutValues<typeof en>

const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  defaultNS: 'app',
  resources: { en: { app: en }, de: { app: de } },
  interpolation: { escapeValue: false },
})

/** The words for a key in the chosen language. Values are put in as text; nothing here is HTML. */
export const t = catalogue.t

/** Chooses the language of every later `t` in this process. */
export const setLanguage = (language: Language): void => void catalogue.changeLanguage(language)

/** The language that `t` speaks now, for Intl. */
export const currentLanguage = (): Language => pickLanguage([catalogue.language])

/** The first of the given preferences (`de-AT`, `fr`) that the app speaks, else English. */
export const pickLanguage = (preferences: readonly string[]): Language =>
  preferences.map((p) => languages.find((l) => p.toLowerCase().split('-')[0] === l)).find((l) => l !== undefined) ??
  'en'
