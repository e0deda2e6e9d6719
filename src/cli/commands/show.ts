import { Command } from 'commander'
import type { Runner } from '#cli/exit-code.ts'
import { findSession } from '#cli/find-session.ts'
import { print } from '#cli/output.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { call } from '#main/call.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import { formatSet, formatWarmup } from '#shared/notation/set-text.ts'

function printExercise(exercise: Exercise, i: number): void {
  print(`\n${i + 1}. ${exercise.name}`)
  for (const [n, set] of exercise.warmupSets.entries()) print(`   W${n + 1}  ${formatWarmup(set)}`)
  for (const [n, set] of exercise.workingSets.entries()) print(`   ${n + 1}.  ${formatSet(set)}`)
  for (const text of [exercise.warmupNotes, exercise.notes]) if (text) print(`   ${text.replaceAll('\n', '\n   ')}`)
  for (const cue of exercise.formCues) print(`   · ${cue}`)
}

function printSession(session: Session): void {
  const place = session.phase === null ? '' : t('cli.show.place', { phase: session.phase, week: session.week ?? '' })
  const deload = session.isDeloadWeek ? t('cli.sessions.deload') : ''
  const kg = session.bodyWeightKg
  const weight = kg === null ? '' : t('cli.show.bodyWeight', { weight: roundTo(kg, 2) })
  print([session.date, session.focus, place, deload, weight].filter(Boolean).join('  '))
  session.exercises.forEach(printExercise)
  if (session.notes) print(`\n${session.notes}`)
}

/** `show ID`: one session, readable; with `--json` its file as written. */
export const showCommand = (done: Runner): Command =>
  withSourceOptions(new Command('show'))
    .description(t('cli.show.about'))
    .argument('<id>', t('cli.show.id'))
    .action(async (id: string, options: SourceOptions) => {
      const stored = await withLog(options, async (log) =>
        call(log, 'sessions.get', { id: await findSession(log, id) }),
      )
      if (options.json) process.stdout.write(stored.document)
      else {
        printSession(stored.session)
        const { database, file } = stored.copies
        print()
        if (database !== '') print(`${t('cli.log.database')} ${database}`)
        print(`${t('cli.log.file')} ${file}`)
      }
      done(0)
    })
