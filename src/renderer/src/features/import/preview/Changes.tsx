import { Button } from '@mantine/core'
import { formatDay, formatNumber } from '#renderer/lib/format.ts'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ImportChange } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import type { Asking } from './asking.ts'
import changeClasses from './changes.module.css'
import { counted } from './counted.ts'
import type { Naming } from './naming.ts'
import classes from './preview.module.css'
import { isReplaced, replaceAll, replaceOne } from './replacing.ts'
import { Section } from './Section.tsx'

/** Sessions that are saved with other content: what differs, and whether the saved one is replaced. */
export function Changes({ preview, answers, onChange, naming }: Asking & { naming: Naming }) {
  const { changes, totals } = preview
  const { shown, more } = useCut(changes, 5, 20)
  if (changes.length === 0) return null
  const replace = (on: boolean) => onChange((all) => ({ ...all, replace: replaceAll(preview, on) }))
  return (
    <Section
      title={t('importScreen.changes.title')}
      text={t('importScreen.changes.text')}
      actions={
        <span className={classes.sectionActions}>
          <Button onClick={() => replace(true)}>{counted('changes.all', totals.changed)}</Button>
          <Button onClick={() => replace(false)}>{t('importScreen.changes.none')}</Button>
        </span>
      }
    >
      {shown.map((change) => (
        <Change
          key={change.id}
          change={change}
          place={`${naming.nameOf(change.source)}:${change.line}`}
          on={isReplaced(answers, change.id)}
          onReplace={(on) => onChange((all) => ({ ...all, replace: replaceOne(preview, all, change.id, on) }))}
        />
      ))}
      {more}
      {totals.changed > changes.length && (
        <p className={classes.quiet}>{t('importScreen.preview.cut', { shown: formatNumber(changes.length) })}</p>
      )}
    </Section>
  )
}

interface ChangeProps {
  change: ImportChange
  place: string
  on: boolean
  onReplace: (on: boolean) => void
}

function Change({ change, place, on, onReplace }: ChangeProps) {
  const { date, focus, diff } = change
  const session = [formatDay(date), focus].filter(Boolean).join(' · ')
  return (
    <article className={changeClasses.change} aria-label={session}>
      <div className={changeClasses.changeHead}>
        <h3 dir="auto">{session}</h3>
        <span className={classes.place}>{place}</span>
        <label className={changeClasses.check}>
          <input
            type="checkbox"
            aria-label={t('importScreen.changes.replaceNamed', { session })}
            checked={on}
            onChange={(event) => onReplace(event.currentTarget.checked)}
          />
          {t('importScreen.changes.replace')}
        </label>
      </div>
      {diff.length === 0 && <p className={classes.quiet}>{t('importScreen.changes.same')}</p>}
      {diff.length > 0 && (
        <ol className={changeClasses.diff}>
          {diff.map(({ sign, text }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text may be alike
            <li key={i} data-sign={sign}>
              <span className={changeClasses.sign}>{sign === '-' ? '−' : sign}</span>
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}
