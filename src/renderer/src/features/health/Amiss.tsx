import { Button } from '@mantine/core'
import { formatNumber } from '#renderer/lib/format.ts'
import box from '#renderer/ui/box.module.css'
import rows from '#renderer/ui/rows.module.css'
import { useCut } from '#renderer/ui/useCut.tsx'
import type { Checked } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import { FindingRow } from './FindingRow.tsx'
import classes from './health.module.css'
import type { Work } from './useWork.ts'

const more = (count: number): string => t('healthScreen.more', { count, shown: formatNumber(count) })

/** What is amiss, with the choices that are a person's, and what a repair would do. */
export function Amiss({ checked, work }: { checked: Checked; work: Work }) {
  const { comparison, moreFindings, moreRepairs } = checked
  const { database, folder, findings, repairs, isWell } = comparison
  const problems = [...database.problems, ...(folder.problem === null ? [] : [folder.problem])]
  return (
    <>
      {isWell && <p className={classes.good}>{t('healthScreen.amiss.none')}</p>}
      {problems.length > 0 && (
        <div className={box.box} data-tone="bad" role="alert">
          <ul className={classes.steps}>
            {problems.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <Findings findings={findings} hidden={moreFindings} />
      {repairs.length > 0 && <Repairs words={repairs.map(({ words }) => words)} hidden={moreRepairs} work={work} />}
    </>
  )
}

function Findings({ findings, hidden }: { findings: Checked['comparison']['findings']; hidden: number }) {
  const cut = useCut(findings, 10)
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="amiss" className={classes.repairs}>
      <h3 id="amiss">{t('healthScreen.amiss.title')}</h3>
      <ul className={rows.rows}>
        {cut.shown.map((finding) => (
          <FindingRow key={`${finding.kind} ${finding.file} ${finding.session?.id}`} finding={finding} />
        ))}
      </ul>
      {cut.more}
      {hidden > 0 && <p className={classes.quietText}>{more(hidden)}</p>}
    </section>
  )
}

function Repairs({ words, hidden, work }: { words: readonly string[]; hidden: number; work: Work }) {
  const cut = useCut(words, 5)
  const count = words.length + hidden
  return (
    <section aria-labelledby="repairs" className={classes.repairs}>
      <div className={classes.headRow}>
        <h3 id="repairs">{t('healthScreen.repair.title')}</h3>
        <Button variant="filled" disabled={work.isRunning} onClick={() => work.start('repair')}>
          {t('healthScreen.repair.do', { count, shown: formatNumber(count) })}
        </Button>
      </div>
      <ul className={classes.steps}>
        {cut.shown.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {cut.more}
      {hidden > 0 && <p className={classes.quietText}>{more(hidden)}</p>}
      <p className={classes.quietText}>{t('healthScreen.repair.promise')}</p>
    </section>
  )
}
