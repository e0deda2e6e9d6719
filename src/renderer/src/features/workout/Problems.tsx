import { useSettings } from '#renderer/lib/settings.ts'
import { problemId } from './Cell.tsx'
import { useEditorState } from './editors.ts'
import classes from './grid.module.css'
import { problemText } from './problemText.ts'

interface ProblemsProps {
  cells: readonly string[]
  /** How many columns of a table they stand under; outside of a table, none. */
  columns?: number
}

/** What is wrong in some cells, in words, under them. Nothing while all is well. */
export function Problems({ cells, columns }: ProblemsProps) {
  const { effortScale: scale } = useSettings()
  const found = useEditorState(({ issues, left, workout }) =>
    cells
      .flatMap((cell) => {
        const message = left.has(cell) && issues.get(cell)
        return message ? [`${cell}\n${problemText(cell, message, workout, scale)}`] : []
      })
      .join('\0'),
  )
  if (found === '') return null
  const words = (
    <div className={classes.problems} data-indented={columns !== undefined || undefined}>
      {found.split('\0').map((entry) => {
        const [cell = '', message = ''] = entry.split('\n')
        return (
          <p key={cell} id={problemId(cell)}>
            {message}
          </p>
        )
      })}
    </div>
  )
  if (columns === undefined) return words
  return (
    <tr>
      <td colSpan={columns}>{words}</td>
    </tr>
  )
}
