import { Button } from '@mantine/core'
import type { ExerciseDetails } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import { muscleNames } from '#shared/messages/muscle-name.ts'
import { useChange } from '../change/useChange.tsx'
import { equipmentName } from '../words.ts'
import classes from './page.module.css'

interface ExerciseFactsProps {
  details: ExerciseDetails
  onDescribe: () => void
  /** Nothing is left of the exercise. */
  onGone: () => void
}

const MOST_KNOWN = 6

const orNothing = (words: string): string => (words === '' ? t('exercisesScreen.facts.nothing') : words)

function knownAs({ name, names }: ExerciseDetails): string {
  const others = names.filter((it) => it.sessions === 0 && it.name !== name).map((it) => it.name)
  const shown = others.slice(0, MOST_KNOWN).join(', ')
  const more = others.length - MOST_KNOWN
  return more > 0 ? t('exercisesScreen.facts.more', { names: shown, count: more }) : shown
}

function factsOf(details: ExerciseDetails): (readonly [string, string])[] {
  const { primaryMuscles, secondaryMuscles, equipment, loadMode, names, name, catalogueName } = details
  const logged = names
    .filter(({ sessions }) => sessions > 0)
    .map((it) => t('exercisesScreen.facts.loggedName', { name: it.name, count: it.sessions }))
  const isUndescribed = equipment === null
  const known = knownAs(details)
  return [
    [
      t('exercisesScreen.facts.primary'),
      isUndescribed ? t('exercisesScreen.facts.unknown') : orNothing(muscleNames(primaryMuscles)),
    ],
    [
      t('exercisesScreen.facts.secondary'),
      isUndescribed ? t('exercisesScreen.facts.unknown') : orNothing(muscleNames(secondaryMuscles)),
    ],
    [t('exercisesScreen.facts.equipment'), equipmentName(equipment)],
    [t('exercisesScreen.facts.loadMode'), t(`exercises.loadMode.${loadMode}`)],
    ...(logged.length > 0 ? [[t('exercisesScreen.facts.logged'), logged.join(', ')] as const] : []),
    ...(known === '' ? [] : [[t('exercisesScreen.facts.known'), known] as const]),
    ...(catalogueName !== null && catalogueName !== name
      ? [[t('exercisesScreen.facts.catalogue'), catalogueName] as const]
      : []),
  ]
}

/** What an exercise is, and under which names it was logged. */
export function ExerciseFacts({ details, onDescribe, onGone }: ExerciseFactsProps) {
  const reset = useChange('exercises.reset', ({ name }) => name === null && onGone())
  const { name, equipment, isDescribed, catalogueName } = details
  return (
    <section className={classes.facts} aria-label={name}>
      <dl className={classes.list}>
        {factsOf(details).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {equipment === null && (
        <p className={classes.hint}>
          {t('exercisesScreen.undescribed')} <Button onClick={onDescribe}>{t('exercisesScreen.describe')}</Button>
        </p>
      )}
      {isDescribed && (
        <p className={classes.hint}>
          {t('exercisesScreen.described')}{' '}
          <Button loading={reset.isPending} onClick={() => reset.mutate({ name })}>
            {t(catalogueName === null ? 'exercisesScreen.forget' : 'exercisesScreen.backToCatalogue')}
          </Button>
        </p>
      )}
    </section>
  )
}
