import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { searchExercises } from '#renderer/lib/exerciseSearch.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import { muscleNames } from '#shared/messages/muscle-name.ts'
import { firstCell } from './actions.ts'
import { useCell } from './Cell.tsx'
import classes from './card.module.css'
import { useEditor } from './editors.ts'

interface NameBoxProps {
  exercise: string
  number: number
  name: string
}

/** The name of an exercise: any text, with the known movements offered while it is typed. */
export function NameBox({ exercise, number, name }: NameBoxProps) {
  const editor = useEditor()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { data: choices = [] } = useQuery(queryOf('exercises.list', null))
  const cell = exerciseCell(exercise, 'name')
  const { onBlur, ...shared } = useCell(cell)
  const write = (text: string) =>
    editor.change((workout) => changeExercise(workout, exercise, (it) => ({ ...it, name: text })), {
      cell,
      typing: true,
    })
  const found = list.dropdownOpened ? searchExercises(choices, name, 8) : []
  const choose = (chosen: string) => {
    write(chosen)
    list.closeDropdown()
  }
  return (
    <Combobox store={list} onOptionSubmit={choose} withinPortal shadow="none" width={400} position="bottom-start">
      <Combobox.Target withExpandedAttribute>
        <input
          {...shared}
          className={classes.name}
          aria-label={t('workout.exerciseName', { number })}
          placeholder={t('workout.exerciseNameHint')}
          dir="auto"
          value={name}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            write(event.currentTarget.value)
            list.openDropdown()
          }}
          onBlur={() => {
            list.closeDropdown()
            onBlur()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || list.getSelectedOptionIndex() >= 0) return
            event.preventDefault()
            list.closeDropdown()
            editor.focusOn(firstCell(editor, exercise))
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0} className={classes.list}>
        <Combobox.Options aria-label={t('workout.knownExercises')}>
          {found.map((choice) => (
            <Combobox.Option key={choice.name} value={choice.name} className={classes.option}>
              <span dir="auto">{choice.name}</span>
              <span className={classes.muscles}>{muscleNames(choice.primaryMuscles)}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
