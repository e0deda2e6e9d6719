import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { searchExercises } from '#renderer/lib/exerciseSearch.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import type { ExerciseChoice, NameMatch } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import boxClasses from './movement.module.css'
import classes from './preview.module.css'

interface MovementBoxProps {
  match: NameMatch
  choices: readonly ExerciseChoice[]
  /** Null is an exercise of its own; undefined is not decided. */
  movement: string | null | undefined
  onMovement: (movement: string | null | undefined) => void
}

const OWN = 'own'
const LATER = 'later'
const NAMED = 'named:'
const FOUND = 10

function wordsOf(movement: string | null | undefined, [best]: readonly string[]): string {
  if (movement !== undefined) return movement ?? t('importScreen.names.own')
  return best === undefined ? t('importScreen.names.undecided') : t('importScreen.names.maybe', { best })
}

const optionOf = (movement: string | null | undefined): string =>
  movement === undefined ? LATER : movement === null ? OWN : NAMED + movement

/** Says which movement a name stands for: a proposal, any other one while it is typed, or one of its own. */
export function MovementBox({ match, choices, movement, onMovement }: MovementBoxProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const isSearching = typed !== null && typed.trim() !== ''
  const found = isSearching ? searchExercises(choices, typed, FOUND).map(({ name }) => name) : []
  const proposed = match.proposals.map(({ name }) => name)
  const select = list.selectFirstOption
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found changes with what is typed
  useEffect(() => {
    if (isSearching) select()
  }, [typed])
  const close = () => {
    setTyped(null)
    list.closeDropdown()
  }
  const choose = (value: string) => {
    onMovement(value === LATER ? undefined : value === OWN ? null : value.slice(NAMED.length))
    close()
  }
  const option = (value: string, words: string, hint?: string) => (
    <Combobox.Option key={value} value={value} active={value === optionOf(movement)} className={boxClasses.option}>
      <span dir="auto">{words}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
    </Combobox.Option>
  )
  const named = (name: string) => option(NAMED + name, name)
  return (
    <Combobox
      store={list}
      onOptionSubmit={choose}
      withinPortal={false}
      shadow="none"
      width={360}
      position="bottom-start"
    >
      <Combobox.Target withExpandedAttribute>
        <input
          className={boxClasses.movement}
          data-open={movement === undefined || undefined}
          aria-label={t('importScreen.names.standsFor', { name: match.name })}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? wordsOf(movement, proposed)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => list.openDropdown()}
          onBlur={close}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            list.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={boxClasses.dropdown}>
        <Combobox.Options className={boxClasses.options} aria-label={t('importScreen.names.column.movement')}>
          {isSearching && found.map(named)}
          {isSearching && found.length === 0 && <Combobox.Empty>{t('importScreen.names.noneFound')}</Combobox.Empty>}
          {!isSearching && proposed.length > 0 && (
            <Combobox.Group label={t('importScreen.names.proposals')}>{proposed.map(named)}</Combobox.Group>
          )}
          {!isSearching && movement != null && !proposed.includes(movement) && named(movement)}
          {!isSearching && option(OWN, t('importScreen.names.own'), t('importScreen.names.ownHint'))}
          {!isSearching && option(LATER, t('importScreen.names.undecided'), t('importScreen.names.undecidedHint'))}
        </Combobox.Options>
        {!isSearching && (
          <Combobox.Footer className={classes.hint}>
            {t('importScreen.names.search', { shown: formatNumber(choices.length) })}
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
