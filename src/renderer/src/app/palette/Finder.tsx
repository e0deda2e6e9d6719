import { VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { chordOf } from '#renderer/lib/keys.ts'
import { actionOfChord } from '#shared/actions.ts'
import { t } from '#shared/messages/index.ts'
import { type Does, type Entry, findEntries } from './entries.ts'
import { Found } from './Found.tsx'
import classes from './palette.module.css'
import { useEntries } from './useEntries.ts'

/** How many entries each key goes on. Beyond an end the arrows come out at the other, the page keys stay there. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

function stepped(at: number, step: number, count: number): number {
  if (Math.abs(step) === 1) return (at + step + count) % count
  return Math.max(0, Math.min(at + step, count - 1))
}

interface FinderProps {
  onChoose: (does: Does) => void
  onClose: () => void
}

/** The line that one types in, and what is found. The focus stays in the line. */
export function Finder({ onChoose, onClose }: FinderProps) {
  const { entries, problem } = useEntries()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useId()
  const sections = useMemo(() => findEntries(entries, text), [entries, text])
  const found = sections.flatMap((section) => section.entries)
  // An entry that is gone, or was never chosen, leaves it to the first.
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === chosen),
  )
  const optionId = (entry: Entry) => `${list}-${found.indexOf(entry)}`
  const active = found[at]

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = STEPS[event.key]
    const isAgain = actionOfChord(chordOf(event)) === 'showPalette'
    if (step === undefined && event.key !== 'Enter' && !isAgain) return
    event.preventDefault()
    if (isAgain) onClose()
    else if (step !== undefined) setChosen(found[stepped(at, step, found.length)]?.id ?? null)
    else if (active) onChoose(active.does)
  }
  return (
    <>
      <div className={classes.line}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <input
          className={classes.input}
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active)}
          aria-label={t('palette.title')}
          placeholder={t('palette.hint')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setChosen(null)
          }}
          onKeyDown={press}
        />
      </div>
      <Found
        list={list}
        sections={sections}
        active={active}
        optionId={optionId}
        onPoint={(entry) => setChosen(entry.id)}
        onChoose={(entry) => onChoose(entry.does)}
      />
      <div role="status">
        {found.length === 0 ? (
          <p className={classes.none}>{t('palette.nothing', { text: text.trim() })}</p>
        ) : (
          <VisuallyHidden>{t('palette.found', { count: found.length })}</VisuallyHidden>
        )}
      </div>
      {problem && (
        <p role="alert" className={classes.problem}>
          {t('palette.problem', { reason: problem })}
        </p>
      )}
    </>
  )
}
