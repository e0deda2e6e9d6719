import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatNumber } from '#renderer/lib/format.ts'
import { t } from '#shared/messages/index.ts'

/** The first entries of a long list, and the button that shows more of them: thousands of rows would slow the page. */
export function useCut<T>(all: readonly T[], first: number, step = 100): { shown: readonly T[]; more: ReactNode } {
  const [length, setLength] = useState(first)
  const left = Math.min(step, all.length - length)
  const more = left > 0 && (
    <Button variant="subtle" onClick={() => setLength(length + step)}>
      {t('shell.showMore', { shown: formatNumber(left) })}
    </Button>
  )
  return { shown: all.slice(0, length), more }
}
