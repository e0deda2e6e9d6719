import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { queryOf } from '#renderer/lib/query.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import { muscleNames } from '#shared/messages/muscle-name.ts'
import { firstCell } from './actions.ts'
import { useCell } from './Cell.tsx'
import classes from './card.module.css'
import { useEditor } from './editors.ts'
import { type NameOffer, nameOffers } from './nameOffers.ts'

interface NameBoxProps {
  exercise: string
  number: number
  name: string
}

const STEP: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/** The name of an exercise: any text, with the known movements offered while it is typed. Enter takes the marked offer. */
export function NameBox({ exercise, number, name }: NameBoxProps) {
  const editor = useEditor()
  const list = useCombobox()
  const [marked, setMarked] = useState(0)
  const listId = useId()
  const { data: choices } = useQuery(queryOf('exercises.list', null))
  const cell = exerciseCell(exercise, 'name')
  const { onBlur, ...shared } = useCell(cell)
  const offers = list.dropdownOpened && choices ? nameOffers(choices, name) : []
  const at = Math.min(marked, offers.length - 1)
  const offer = offers[at]
  const markedId = offer && `${listId}${at}`
  useEffect(() => {
    if (markedId) document.getElementById(markedId)?.scrollIntoView({ block: 'nearest' })
  }, [markedId])
  const write = (text: string) =>
    editor.change((workout) => changeExercise(workout, exercise, (it) => ({ ...it, name: text })), {
      cell,
      typing: true,
    })
  const open = () => {
    setMarked(0)
    list.openDropdown()
  }
  const goOn = () => {
    list.closeDropdown()
    editor.focusOn(firstCell(editor, exercise))
  }
  const take = (chosen: string) => {
    write(chosen)
    goOn()
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const step = STEP[event.key]
    if (event.key === 'Escape') list.closeDropdown()
    if (event.key !== 'Enter' && step === undefined) return
    event.preventDefault()
    if (step === undefined) offer ? take(offer.name) : goOn()
    else if (offers.length === 0) open()
    else setMarked((at + step + offers.length) % offers.length)
  }
  return (
    <Combobox store={list} onOptionSubmit={take} withinPortal={false} shadow="none" width={400} position="bottom-start">
      <Combobox.Target withExpandedAttribute withKeyboardNavigation={false} aria-activedescendant={markedId}>
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
            if (event.currentTarget.value.trim() === '') list.closeDropdown()
            else open()
          }}
          onBlur={() => {
            list.closeDropdown()
            onBlur()
          }}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0} className={classes.list}>
        <Combobox.Options aria-label={t('workout.knownExercises')}>
          {offers.map((it, i) => (
            <Combobox.Option
              key={it.of?.name ?? ''}
              id={`${listId}${i}`}
              value={it.name}
              selected={i === at}
              aria-selected={i === at}
              className={classes.option}
              data-new={it.of === null || undefined}
            >
              <Offer offer={it} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Offer({ offer: { name, of, alias } }: { offer: NameOffer }) {
  if (!of) return <span dir="auto">{t('workout.newExercise', { name })}</span>
  const facts = [alias ?? (of.name === name ? '' : of.name), muscleNames(of.primaryMuscles)]
  return (
    <>
      <span dir="auto">{name}</span>
      <span className={classes.facts} dir="auto">
        {facts.filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
