/** Languages whose month names are read: those that apps translate their exports into. */
const LANGUAGES = ['en', 'pt', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'tr', 'ru', 'sv', 'da', 'nb']
/** Short names that phones write and Intl spells otherwise. */
const OTHERS: Record<string, number> = { mrz: 3, sept: 9, set: 9 }

/** A month name as it is compared: without accents, points and case. */
const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('.', '').toLowerCase().replaceAll('ı', 'i')

/** Inside a date many languages bend the name of the month, so it is taken out of a whole date too. */
function namesOf(language: string, month: number): string[] {
  const date = new Date(Date.UTC(2026, month - 1, 5))
  return (['long', 'short'] as const).flatMap((width) =>
    [{ month: width }, { day: 'numeric', month: width, year: 'numeric' } as const].map((options) => {
      const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(date)
      return plain(parts.find(({ type }) => type === 'month')?.value ?? '')
    }),
  )
}

let months: Map<string, number> | null = null

function allMonths(): Map<string, number> {
  const all = new Map<string, number>(Object.entries(OTHERS))
  for (const language of LANGUAGES) {
    for (let month = 1; month <= 12; month += 1) {
      for (const name of namesOf(language, month)) if (name !== '' && !all.has(name)) all.set(name, month)
    }
  }
  return all
}

/** The number of a month by its name in one of many languages, long, short or shortened further; null where it is none. */
export function monthOf(name: string): number | null {
  months ??= allMonths()
  const [, counted] = /^(\d{1,2})[月월]$/.exec(name.normalize('NFC')) ?? []
  if (counted !== undefined) return Number(counted) >= 1 && Number(counted) <= 12 ? Number(counted) : null
  const wanted = plain(name)
  const known = months.get(wanted)
  if (known || wanted.length < 3) return known ?? null
  const begun = new Set([...months].flatMap(([month, number]) => (month.startsWith(wanted) ? [number] : [])))
  return begun.size === 1 ? ([...begun][0] ?? null) : null
}
