import { Command } from 'commander'
import type { Runner } from '#cli/exit-code.ts'
import { type Figures, figuresOf } from '#cli/figures.ts'
import { findSession } from '#cli/find-session.ts'
import { print } from '#cli/output.ts'
import { setText, warmupText } from '#cli/set-text.ts'
import { type SourceOptions, withLog, withSourceOptions } from '#cli/source.ts'
import { call } from '#main/call.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'

function printExercise({ exercise, number, unit }: { exercise: Exercise; number: number; unit: WeightUnit }): void {
  print(`\n${number}. ${exercise.name}`)
  for (const [n, set] of exercise.warmupSets.entries()) print(`   W${n + 1}  ${warmupText(set, unit)}`)
  for (const [n, set] of exercise.workingSets.entries()) print(`   ${n + 1}.  ${setText(set, unit)}`)
  for (const text of [exercise.warmupNotes, exercise.notes]) if (text) print(`   ${text.replaceAll('\n', '\n   ')}`)
  for (const cue of exercise.formCues) print(`   · ${cue}`)
}

function printSession(session: Session, { unit, weight: shown }: Figures): void {
  const place = session.phase === null ? '' : t('cli.show.place', { phase: session.phase, week: session.week ?? '' })
  const deload = session.isDeloadWeek ? t('cli.sessions.deload') : ''
  const kg = session.bodyWeightKg
  const weight = kg === null ? '' : t('cli.show.bodyWeight', { weight: shown(kg, 2), unit })
  print([session.date, session.focus, place, deload, weight].filter(Boolean).join('  '))
  for (const [i, exercise] of session.exercises.entries()) printExercise({ exercise, number: i + 1, unit })
  if (session.notes) print(`\n${session.notes}`)
}

/** `show ID`: one session, readable; with `--json` its file as written. */
export const showCommand = (done: Runner): Command =>
  withSourceOptions(new Command('show'))
    .description(t('cli.show.about'))
    .argument('<id>', t('cli.show.id'))
    .action(async (id: string, options: SourceOptions) => {
      const { stored, settings } = await withLog(options, async (log) => ({
        stored: await call(log, 'sessions.get', { id: await findSession(log, id) }),
        settings: await call(log, 'settings.get', null),
      }))
      if (options.json) process.stdout.write(stored.document)
      else {
        printSession(stored.session, figuresOf(settings))
        const { database, file } = stored.copies
        print()
        if (database !== '') print(`${t('cli.log.database')} ${database}`)
        print(`${t('cli.log.file')} ${file}`)
      }
      done(0)
    })
