import { formatNumber } from '#renderer/lib/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import type { Asking } from './asking.ts'
import type { Naming } from './naming.ts'
import classes from './preview.module.css'

type Question = ImportPreview['units'][number]
type Answer = ImportAnswers['units'][number]

const WEIGHTS = (['kg', 'lb'] as const).map((value) => ({ value, label: value }))
const DISTANCES = (['km', 'mi'] as const).map((value) => ({ value, label: value }))

function answerUnit(answers: ImportAnswers, sources: readonly string[], part: Partial<Answer>): ImportAnswers {
  const blank = { weight: null, distance: null }
  const answered = sources.map((source): Answer => {
    const before = answers.units.find((one) => one.source === source) ?? blank
    return { source, weight: before.weight, distance: before.distance, ...part }
  })
  return { ...answers, units: [...answers.units.filter(({ source }) => !sources.includes(source)), ...answered] }
}

/** The units of files that do not say theirs. */
export function Units({ preview: { units }, answers, onChange, naming }: Asking & { naming: Naming }) {
  const { shown, more } = useCut(units, 8)
  const weightOf = ({ source, weight }: Question) =>
    answers.units.find((one) => one.source === source)?.weight ?? weight?.answer ?? 'kg'
  const distanceOf = ({ source, distance }: Question) =>
    answers.units.find((one) => one.source === source)?.distance ?? distance?.answer ?? 'km'
  const withWeight = units.filter(({ weight }) => weight !== null)
  const same = new Set(withWeight.map(weightOf))
  return (
    <div className={classes.question}>
      <h3>{t('importScreen.units.title')}</h3>
      <ul className={classes.rows}>
        {withWeight.length > 1 && (
          <li className={classes.unit}>
            <span>{t('importScreen.units.all', { shown: formatNumber(withWeight.length) })}</span>
            <Segments<'kg' | 'lb' | ''>
              label={t('importScreen.units.all', { shown: formatNumber(withWeight.length) })}
              value={same.size === 1 ? ([...same][0] ?? '') : ''}
              options={WEIGHTS}
              onChoose={(weight) =>
                weight !== '' &&
                onChange((all) =>
                  answerUnit(
                    all,
                    withWeight.map(({ source }) => source),
                    { weight },
                  ),
                )
              }
            />
          </li>
        )}
        {shown.map((question) => (
          <li key={question.source} className={classes.unit}>
            <span className={classes.file}>{naming.nameOf(question.source)}</span>
            {question.weight && (
              <Segments
                label={t('importScreen.units.weightOf', { source: naming.nameOf(question.source) })}
                value={weightOf(question)}
                options={WEIGHTS}
                onChoose={(weight) => onChange((all) => answerUnit(all, [question.source], { weight }))}
              />
            )}
            {question.distance && (
              <Segments
                label={t('importScreen.units.distanceOf', { source: naming.nameOf(question.source) })}
                value={distanceOf(question)}
                options={DISTANCES}
                onChoose={(distance) => onChange((all) => answerUnit(all, [question.source], { distance }))}
              />
            )}
            {question.weight && (
              <p className={classes.hint}>
                {t('importScreen.units.guess', { unit: question.weight.guess, why: question.weight.why })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {more}
    </div>
  )
}
