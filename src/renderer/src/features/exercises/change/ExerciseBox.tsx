import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { searchExercises } from '#renderer/lib/exerciseSearch.ts'
import { formatNumber } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'
import classes from './change.module.css'

interface ExerciseBoxProps {
  label: string
  /** Exercises that are not offered. */
  without: readonly string[]
  onChoose: (name: string) => void
}

const FOUND = 8

/** Finds an exercise by any of its names while it is typed. */
export function ExerciseBox({ label, without, onChoose }: ExerciseBoxProps) {
  const [typed, setTyped] = useState('')
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { data: choices = [] } = useQuery(queryOf('exercises.list', null))
  const others = choices.filter(({ name }) => !without.includes(name))
  const found = typed.trim() === '' ? [] : searchExercises(others, typed, FOUND)
  const select = list.selectFirstOption
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found changes with what is typed
  useEffect(() => {
    if (typed !== '') select()
  }, [typed])
  const choose = (name: string) => {
    setTyped('')
    list.closeDropdown()
    onChoose(name)
  }
  return (
    <Combobox store={list} onOptionSubmit={choose} withinPortal={false} shadow="none" position="bottom-start">
      <label className={classes.field}>
        <span>{label}</span>
        <Combobox.Target withExpandedAttribute>
          <input
            data-autofocus
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('exerciseChanges.merging.search', { shown: formatNumber(others.length) })}
            value={typed}
            onBlur={() => list.closeDropdown()}
            onKeyDown={(event) => {
              // Enter takes what is found, and never confirms the merge.
              if (event.key === 'Enter') event.preventDefault()
            }}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              if (event.currentTarget.value.trim() === '') list.closeDropdown()
              else list.openDropdown()
            }}
          />
        </Combobox.Target>
      </label>
      <Combobox.Dropdown hidden={typed.trim() === ''} className={classes.dropdown}>
        <Combobox.Options aria-label={label}>
          {found.map(({ name, timesLogged }) => (
            <Combobox.Option key={name} value={name} className={classes.option}>
              <span dir="auto">{name}</span>
              <span className={classes.hint}>
                {timesLogged === 0
                  ? t('exercisesScreen.never')
                  : t('exercisesScreen.times', { count: timesLogged, shown: formatNumber(timesLogged) })}
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('exerciseChanges.merging.noneFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
