import { Link } from 'wouter'
import { bestText } from '#renderer/lib/bests.ts'
import { shownEffort } from '#renderer/lib/effort.ts'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { formatNumber, formatVolume, NOTHING } from '#renderer/lib/format.ts'
import type { NewRecords } from '#renderer/lib/newRecords.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { BestWords } from '#renderer/ui/BestWords.tsx'
import { RecordIcon } from '#renderer/ui/charts/Legend.tsx'
import { bestE1rm, type E1rmFormula } from '#shared/domain/e1rm.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import type { Loading } from '#shared/domain/load-mode.ts'
import { exerciseVolumeKg } from '#shared/domain/volume.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { formatReps } from '#shared/notation/reps.ts'
import classes from './session.module.css'
import { goalText, otherText, techniqueText, weightNumber } from './setText.ts'

interface ExerciseViewProps {
  exercise: Exercise
  number: number
  unit: WeightUnit
  /** Its name leads to its page. */
  isLinked: boolean
  /** What turns its weights into loads; null while it is not known. */
  loading: Loading | null
  /** The bests of the log that it made. */
  records: readonly NewRecords[]
}

/** Columns that most exercises leave empty are there only where something is in them. */
interface Shows {
  technique: boolean
  other: boolean
}

interface Line<T> {
  set: T
  number: number
  unit: WeightUnit
  shows: Shows
}

/** An exercise to read: goal, what came of it, warm-ups and sets in a table, notes and cues. */
export function ExerciseView({ exercise, number, unit, isLinked, loading, records }: ExerciseViewProps) {
  const { effortScale, e1rmFormula } = useSettings()
  const goal = goalText(exercise.goal, unit)
  const shows: Shows = {
    technique: exercise.workingSets.some((set) => set.failureTechnique !== null),
    other: exercise.workingSets.some((set) => otherText(set) !== ''),
  }
  const facts = [
    [t('history.goal'), goal],
    [t('history.tempo'), exercise.repTempo],
    [t('history.muscles'), exercise.targetMuscleGroups.join(', ')],
    [t('history.superset'), exercise.supersetGroup],
    ...(loading ? workFacts(exercise, loading, e1rmFormula, unit) : []),
  ].filter(([, value]) => value)
  return (
    <section className={classes.exercise} aria-label={t('history.exerciseSection', { number, name: exercise.name })}>
      <h2 className={classes.name}>
        <span className={classes.muted}>{number}</span>{' '}
        {isLinked ? (
          <Link href={exerciseAddress(exercise.name)} dir="auto">
            {exercise.name}
          </Link>
        ) : (
          <bdi>{exercise.name}</bdi>
        )}
      </h2>
      {facts.length > 0 && (
        <dl className={classes.exerciseFacts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {records.map(({ exercise: movement, loadMode, bests }) => (
        <p key={movement} className={classes.records}>
          <RecordIcon /> {t('history.records', { count: bests.length })}:{' '}
          <BestWords loadMode={loadMode} bests={bests} />
        </p>
      ))}
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('history.setsOf', { exercise: exercise.name })}>
          <thead>
            <tr>
              <th scope="col">{t('history.column.set')}</th>
              <th scope="col">{t('history.column.weight', { unit })}</th>
              <th scope="col">{t('history.column.reps')}</th>
              <th scope="col">{t(`history.column.${effortScale}`)}</th>
              <th scope="col">{t('history.column.quality')}</th>
              {shows.technique && <th scope="col">{t('history.column.technique')}</th>}
              {shows.other && <th scope="col">{t('history.column.other')}</th>}
              <th scope="col">{t('history.column.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {exercise.warmupSets.map((set, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sets that are read never change their order
              <WarmupLine key={i} set={set} number={i + 1} unit={unit} shows={shows} />
            ))}
            {exercise.workingSets.map((set, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sets that are read never change their order
              <SetLine key={i} set={set} number={i + 1} unit={unit} shows={shows} />
            ))}
          </tbody>
        </table>
      </div>
      <Text title={t('history.warmupNotes')} text={exercise.warmupNotes} />
      <Text title={t('history.notes')} text={exercise.notes} />
      <Text title={t('history.cues')} text={exercise.formCues.join('\n')} />
    </section>
  )
}

/** What was moved and the best estimate, each with its name; nothing where nobody can know it. */
function workFacts(exercise: Exercise, loading: Loading, formula: E1rmFormula, unit: WeightUnit): [string, string][] {
  const volumeKg = exerciseVolumeKg(exercise, loading)
  const e1rm = bestE1rm(formula, exercise.workingSets, loading)
  const facts: [string, string | null][] = [
    [t('history.volume'), volumeKg > 0 ? formatVolume(volumeKg, unit) : null],
    [
      t('bests.e1rm'),
      e1rm &&
        t('history.e1rmOf', { e1rm: bestText({ kind: 'e1rm', amount: e1rm.kg }, loading.mode, unit), set: e1rm.place }),
    ],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}

function WarmupLine({ set, number, unit, shows }: Line<WarmupSet>) {
  return (
    <tr className={classes.warmup}>
      <th scope="row">{t('history.warmupNumber', { number })}</th>
      <td>{weightNumber(set, unit) || NOTHING}</td>
      <td>{set.repCount ?? t('history.feel')}</td>
      <td />
      <td />
      {shows.technique && <td />}
      {shows.other && <td />}
      <td dir="auto">{set.notes}</td>
    </tr>
  )
}

function SetLine({ set, number, unit, shows }: Line<WorkingSet>) {
  const { effortScale } = useSettings()
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{weightNumber(set, unit) || NOTHING}</td>
      <td>{formatReps(set) || NOTHING}</td>
      <td>{set.rpe === null ? '' : formatNumber(Number(shownEffort(String(set.rpe), effortScale)))}</td>
      <td>{set.repQuality ? t(`history.quality.${set.repQuality}`) : ''}</td>
      {shows.technique && <td>{set.failureTechnique ? techniqueText(set.failureTechnique, unit) : ''}</td>}
      {shows.other && <td>{otherText(set)}</td>}
      <td dir="auto">{set.notes}</td>
    </tr>
  )
}

function Text({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <div className={classes.text}>
      <h3>{title}</h3>
      <p dir="auto">{text}</p>
    </div>
  )
}
