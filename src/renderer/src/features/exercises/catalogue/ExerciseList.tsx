import { useMediaQuery } from '@mantine/hooks'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { Link } from 'wouter'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { formatNumber, formatShortDay } from '#renderer/lib/format.ts'
import { isInNotes } from '#renderer/lib/notify.tsx'
import { RowList, type RowListHandle } from '#renderer/ui/RowList.tsx'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import { muscleNames } from '#shared/messages/muscle-name.ts'
import { equipmentName } from '../words.ts'
import classes from './catalogue.module.css'

interface ExerciseListProps {
  choices: readonly ExerciseChoice[]
  /** The filters that found them. */
  of: string
  opened: string | null
  onOpen: (name: string) => void
  handle: Ref<RowListHandle>
}

const ROW = 36
const TWO_LINES = 56

/** The exercises that were found. */
export function ExerciseList({ choices, of, opened, onOpen, handle }: ExerciseListProps) {
  const isNarrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false })
  const rows = useRef<RowListHandle>(null)
  useImperativeHandle(handle, () => ({ focus: (index) => rows.current?.focus(index) }))
  const at = choices.findIndex(({ name }) => name === opened)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes back once, with the page
  useEffect(() => {
    const { activeElement } = document
    const isFree = activeElement === document.body || activeElement?.tagName === 'H1' || isInNotes(activeElement)
    if (at >= 0 && isFree) rows.current?.focus(at)
  }, [])
  return (
    <RowList
      label={t('exercisesScreen.title')}
      count={choices.length}
      of={of}
      rowHeight={isNarrow ? TWO_LINES : ROW}
      first={Math.max(0, at)}
      handle={rows}
    >
      {(index, tabIndex) => {
        const choice = choices[index]
        return (
          choice && (
            <Link
              href={exerciseAddress(choice.name)}
              className={classes.link}
              tabIndex={tabIndex}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                onOpen(choice.name)
              }}
            >
              <Cells choice={choice} />
            </Link>
          )
        )
      }}
    </RowList>
  )
}

function Cells({ choice }: { choice: ExerciseChoice }) {
  const { name, primaryMuscles, secondaryMuscles, equipment, origin, timesLogged, lastDate } = choice
  return (
    <>
      <span className={classes.name} dir="auto">
        <span>{name}</span>{' '}
        {origin !== 'catalogue' && <span className={classes.origin}>{t(`exercisesScreen.origin.${origin}`)}</span>}
      </span>
      <span className={classes.muscles}>
        {muscleNames(primaryMuscles)}
        {secondaryMuscles.length > 0 && (
          <span className={classes.quiet}>
            {primaryMuscles.length > 0 && ' · '}
            {t('exercisesScreen.helps', { muscles: muscleNames(secondaryMuscles) })}
          </span>
        )}
      </span>
      <span className={classes.quiet}>{equipment === null ? '' : equipmentName(equipment)}</span>
      <span className={classes.number} data-never={timesLogged === 0 || undefined}>
        {timesLogged === 0
          ? t('exercisesScreen.never')
          : t('exercisesScreen.times', { count: timesLogged, shown: formatNumber(timesLogged) })}
      </span>
      <span className={classes.number}>{lastDate === null ? '' : formatShortDay(lastDate)}</span>
    </>
  )
}
