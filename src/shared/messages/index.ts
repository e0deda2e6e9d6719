import i18next, { type FormatterModule, type ParseKeys } from 'i18next'
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

/** Counts are written as numbers of the language, `1,234 sets`; every other value is put in as it is. */
const counts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language, options) =>
    options?.interpolationkey === 'count' && typeof value === 'number'
      ? new Intl.NumberFormat(language).format(value)
      : value,
}

const catalogue = i18next.createInstance()
void catalogue.use(counts).init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  defaultNS: 'app',
  resources: { en: { app: en }, de: { app: de } },
  interpolation: { escapeValue: false, alwaysFormat: true },
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
