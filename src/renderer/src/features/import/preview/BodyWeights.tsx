import { formatNumber } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'
import { inUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import type { Asking } from './asking.ts'
import classes from './preview.module.css'

type Question = ImportPreview['bodyWeights'][number]

const answerOf = (answers: ImportAnswers, { name, answer }: Question): boolean =>
  answers.bodyWeights.find((one) => one.name === name)?.isBodyWeight ?? answer

const answerBodyWeight = (answers: ImportAnswers, name: string, isBodyWeight: boolean): ImportAnswers => ({
  ...answers,
  bodyWeights: [...answers.bodyWeights.filter((one) => one.name !== name), { name, isBodyWeight }],
})

/** Exercises of the own body whose weights may be those of the lifter. */
export function BodyWeights({ preview: { bodyWeights }, answers, onChange }: Asking) {
  const { unit } = useSettings()
  const { shown, more } = useCut(bodyWeights, 12)
  const weight = (kg: number) => formatNumber(inUnit(kg, unit), 1)
  const weightOf = ({ minKg, maxKg }: Question) => {
    const [from, to] = [weight(minKg), weight(maxKg)]
    return withUnit(from === to ? from : t('importScreen.bodyWeights.range', { from, to }), unit)
  }
  return (
    <div className={classes.question}>
      <h3>{t('importScreen.bodyWeights.title')}</h3>
      <p className={classes.quiet}>{t('importScreen.bodyWeights.text')}</p>
      <ul className={classes.rows}>
        {shown.map((question) => {
          const { name, sets } = question
          const words = t('importScreen.bodyWeights.sets', {
            count: sets,
            shown: formatNumber(sets),
            weight: weightOf(question),
          })
          return (
            <li key={name} className={classes.unit}>
              <span className={classes.file}>{t('importScreen.bodyWeights.ask', { name, sets: words })}</span>
              <Segments
                label={t('importScreen.bodyWeights.ask', { name, sets: words })}
                value={answerOf(answers, question) ? 'own' : 'load'}
                options={(['own', 'load'] as const).map((value) => ({
                  value,
                  label: t(`importScreen.bodyWeights.${value}`),
                }))}
                onChoose={(value) => onChange((all) => answerBodyWeight(all, name, value === 'own'))}
              />
            </li>
          )
        })}
      </ul>
      {more}
    </div>
  )
}
