const bcp47 = (posix: string): string => (posix.split(/[.@]/)[0] ?? '').replace('_', '-')
const meaningful = (tag: string): boolean => tag !== '' && tag !== 'C' && tag !== 'POSIX'

const regional = new Set(['en-GB', 'en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW'])

/** The locale Chromium has for a language: a few come by region. */
export function chromiumLocale(tag: string): string {
  if (regional.has(tag)) return tag
  const language = tag.split('-')[0] ?? ''
  return language === 'en' ? 'en-US' : language
}

/** The user's languages, best first, from the variables gettext reads. */
export function systemLanguages(env: NodeJS.ProcessEnv = process.env): string[] {
  const locale = bcp47(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  const list = meaningful(locale) ? [...(env.LANGUAGE ?? '').split(':').map(bcp47), locale] : []
  const languages = [...new Set(list.filter(meaningful))]
  return languages.length > 0 ? languages : ['en-US']
}
