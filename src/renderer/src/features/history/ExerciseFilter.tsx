import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { searchExercises } from '#renderer/lib/exerciseSearch.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { t } from '#shared/messages/index.ts'
import classes from './filters.module.css'

interface ExerciseFilterProps {
  value: string
  onChange: (value: string) => void
  /** The id of the words that say what is wrong with it. */
  problem: string | undefined
  /** Told while somebody chooses, and when they leave it. */
  onChoosing: (isChoosing: boolean) => void
}

const FOUND = 8

/** An exercise of the log, under any of its names; those that were logged are offered while one types. */
export function ExerciseFilter({ value, onChange, problem, onChoosing }: ExerciseFilterProps) {
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { data: choices = [] } = useQuery(queryOf('exercises.list', null))
  const logged = choices.filter(({ timesLogged }) => timesLogged > 0)
  const found = list.dropdownOpened ? searchExercises(logged, value, FOUND) : []
  const choose = (name: string) => {
    onChange(name)
    list.closeDropdown()
  }
  return (
    <Combobox
      store={list}
      onOptionSubmit={choose}
      withinPortal={false}
      shadow="none"
      width={320}
      position="bottom-start"
    >
      <Combobox.Target withExpandedAttribute>
        <input
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-label={t('history.filter.exercise')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            list.openDropdown()
          }}
          onFocus={() => {
            onChoosing(true)
            list.openDropdown()
          }}
          onClick={() => list.openDropdown()}
          onBlur={() => {
            onChoosing(false)
            list.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0} className={classes.choices}>
        <Combobox.Options aria-label={t('history.filter.logged')}>
          {found.map(({ name, timesLogged }) => (
            <Combobox.Option key={name} value={name} className={classes.choice}>
              <span dir="auto">{name}</span>
              <span className={classes.times}>{t('history.filter.times', { count: timesLogged })}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
