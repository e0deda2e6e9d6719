import { problemId } from './Cell.tsx'
import { useEditorState } from './editors.ts'
import classes from './grid.module.css'

interface ProblemsProps {
  cells: readonly string[]
  /** How many columns of a table they stand under; outside of a table, none. */
  columns?: number
}

/** What is wrong in some cells, in words, under them. Nothing while all is well. */
export function Problems({ cells, columns }: ProblemsProps) {
  const found = useEditorState(({ issues, left }) =>
    cells.flatMap((cell) => (left.has(cell) && issues.has(cell) ? [`${cell}\n${issues.get(cell)}`] : [])).join('\0'),
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
