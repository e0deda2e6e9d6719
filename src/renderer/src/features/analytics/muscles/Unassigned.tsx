import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import { useCut } from '#renderer/ui/useCut.tsx'
import { t } from '#shared/messages/index.ts'
import classes from '../analytics.module.css'
import { useView } from '../view.ts'

/** Names whose muscles nobody said: their sets are in no bar. */
export function Unassigned({ names }: { names: readonly { name: string; sets: number }[] }) {
  const { onViewExercise, onViewExercises } = useView()
  const { shown, more } = useCut(names, 10)
  const sets = names.reduce((sum, it) => sum + it.sets, 0)
  return (
    <section className={classes.panel} aria-label={t('analyticsCharts.muscles.unassigned')}>
      <div className={classes.panelHead}>
        <h2>{t('analyticsCharts.muscles.unassigned')}</h2>
        <Button onClick={onViewExercises}>{t('analyticsCharts.muscles.toCatalogue')}</Button>
      </div>
      <p>{t('analyticsCharts.muscles.unassignedText', { count: names.length, sets: formatNumber(sets) })}</p>
      <ul className={classes.list}>
        {shown.map((it) => (
          <li key={it.name}>
            <button type="button" className={classes.textButton} dir="auto" onClick={() => onViewExercise(it.name)}>
              {it.name}
            </button>
            <span>{t('history.sets', { count: it.sets })}</span>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
