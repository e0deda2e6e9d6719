import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#renderer/lib/format.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { NameMatch } from '#shared/contract/exercises.ts'
import { t } from '#shared/messages/index.ts'
import type { Asking } from './asking.ts'
import { counted } from './counted.ts'
import { MovementBox } from './MovementBox.tsx'
import { answeredMovement, answerFirst, answerName, openNames } from './openNames.ts'
import classes from './preview.module.css'

/** The names of exercises that are new: which movement each stands for. */
export function Names({ preview: { names }, answers, onChange }: Asking) {
  const { data: choices = [] } = useQuery(queryOf('exercises.list', null))
  const open = openNames(names)
  const known = names.filter(({ status }) => status !== 'doubtful' && status !== 'unknown')
  const proposed = open.filter(
    ({ name, proposals }) => proposals.length > 0 && answeredMovement(answers, name) === undefined,
  )
  const { shown, more } = useCut(open, 20)
  return (
    <div className={classes.question}>
      <div className={classes.sectionHead}>
        <h3>{t('importScreen.names.title')}</h3>
        {proposed.length > 0 && (
          <Button onClick={() => onChange((all) => answerFirst(all, open))}>
            {counted('names.takeFirst', proposed.length)}
          </Button>
        )}
      </div>
      {open.length > 0 && (
        <>
          <p className={classes.quiet}>{t('importScreen.names.text')}</p>
          <table className={classes.table} data-names>
            <thead>
              <tr>
                <th scope="col">{t('importScreen.names.column.name')}</th>
                <th scope="col" className={classes.number}>
                  {t('importScreen.names.column.sets')}
                </th>
                <th scope="col">{t('importScreen.names.column.movement')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((match) => (
                <tr key={match.name}>
                  <th scope="row" dir="auto" className={classes.file}>
                    {match.name}
                  </th>
                  <td className={classes.number}>{formatNumber(match.sets)}</td>
                  <td>
                    <MovementBox
                      match={match}
                      choices={choices}
                      movement={answeredMovement(answers, match.name)}
                      onMovement={(movement) => onChange((all) => answerName(all, match.name, movement))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </>
      )}
      {known.length > 0 && <Known known={known} />}
    </div>
  )
}

function Known({ known }: { known: readonly NameMatch[] }) {
  const { shown, more } = useCut(known, 60)
  return (
    <details className={classes.details}>
      <summary>{counted('names.known', known.length)}</summary>
      <ul className={classes.known}>
        {shown.map(({ name, movement }) => (
          <li key={name} dir="auto">
            {name} <span className={classes.quiet}>→ {movement ?? t('importScreen.names.itself')}</span>
          </li>
        ))}
      </ul>
      {more}
    </details>
  )
}
