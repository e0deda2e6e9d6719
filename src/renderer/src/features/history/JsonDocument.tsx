import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { copyText } from '#renderer/lib/copyText.ts'
import { t } from '#shared/messages/index.ts'
import classes from './history.module.css'

/** The session file as it is written, to read and to copy. */
export function JsonDocument({ text }: { text: string }) {
  const shown = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div>
      <div className={classes.documentHead}>
        <h2 id="document">{t('history.document')}</h2>
        <span role="status">{copied === null ? '' : t(copied ? 'history.copied' : 'history.notCopied')}</span>
        <Button onClick={() => shown.current && setCopied(copyText(shown.current))}>{t('history.copy')}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={shown} className={classes.document} tabIndex={0} aria-labelledby="document">
        <pre>{text}</pre>
      </section>
    </div>
  )
}
