import { formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'
import { counted } from './counted.ts'

/** What the button says that starts an import. */
export function startWords(imported: number, replaced: number): string {
  if (replaced === 0) return counted('preview.import', imported)
  if (imported === 0) return counted('preview.replace', replaced)
  const importing = counted('preview.import', imported)
  return t('importScreen.preview.importAndReplace', { importing, replaced: formatNumber(replaced) })
}
