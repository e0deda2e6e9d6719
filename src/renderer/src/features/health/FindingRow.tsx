import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { formatDay } from '#renderer/lib/format.ts'
import { complain, notify } from '#renderer/lib/notify.tsx'
import { useCommand } from '#renderer/lib/query.ts'
import rows from '#renderer/ui/rows.module.css'
import type { Finding, FindingKind, Side } from '#shared/contract/comparison.ts'
import { t } from '#shared/messages/index.ts'
import classes from './health.module.css'

/** What is told of without being a reason to worry. */
const FINE: readonly FindingKind[] = ['notOurs', 'leftOver', 'copy']

/** One thing that is amiss; where both sides hold something else, which of them counts is chosen here. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { session, file, words, kind, isChoice } = finding
  const name = session ? [formatDay(session.date), session.focus].filter(Boolean).join(' · ') : file
  return (
    <li className={rows.row} data-kind={kind}>
      <div className={rows.words}>
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <span className={classes.kind} data-fine={FINE.includes(kind) || undefined}>
            {t(`healthScreen.kinds.${kind}`)}
          </span>
        </p>
        <p className={classes.quietText}>{words}</p>
        {session && file && <code className={classes.path}>{file}</code>}
      </div>
      {isChoice && session && file && <Choices id={session.id} file={file} name={name ?? file} />}
    </li>
  )
}

const SIDES: readonly Side[] = ['file', 'database']

function Choices({ id, file, name }: { id: string; file: string; name: string }) {
  const queries = useQueryClient()
  const check = useCommand('health.start', {
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['health.status'] }),
    onError: complain,
  })
  const resolve = useCommand('health.resolve', {
    onSuccess: (_, { take }) => {
      notify(t(`healthScreen.choice.${take}Done`, { name }))
      check.mutate({ task: 'check' })
    },
    onError: complain,
  })
  return (
    <div className={classes.choices}>
      {SIDES.map((take) => (
        <Button
          key={take}
          disabled={resolve.isPending || check.isPending}
          title={t(`healthScreen.choice.${take}Hint`)}
          aria-label={t(`healthScreen.choice.${take}Named`, { name })}
          onClick={() => resolve.mutate({ id, file, take })}
        >
          {t(`healthScreen.choice.${take}`)}
        </Button>
      ))}
    </div>
  )
}
