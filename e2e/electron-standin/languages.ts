const bcp47 = (posix: string): string => (posix.split(/[.@]/)[0] ?? '').replace('_', '-')
const meaningful = (tag: string): boolean => tag !== '' && tag !== 'C' && tag !== 'POSIX'

/** The user's languages, best first, from the variables gettext reads. */
export function systemLanguages(env: NodeJS.ProcessEnv = process.env): string[] {
  const locale = bcp47(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  const list = meaningful(locale) ? [...(env.LANGUAGE ?? '').split(':').map(bcp47), locale] : []
  const languages = [...new Set(list.filter(meaningful))]
  return languages.length > 0 ? languages : ['en-US']
}
