import { Command } from 'commander'
import { type CommonOptions, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { findSession } from '#cli/find-session.ts'
import { openJsonSchema } from '#cli/json-shapes.ts'
import { print, printJson } from '#cli/output.ts'
import { call } from '#main/call.ts'
import { t } from '#shared/messages/index.ts'

/** `open ID`: opens a session's JSON file in the system's viewer. */
export const openCommand = (done: Runner): Command =>
  withCommonOptions(new Command('open'))
    .description(t('cli.open.about'))
    .argument('<id>', t('cli.show.id'))
    .action(async (given: string, options: CommonOptions) => {
      const file = await withApp(options, async (app) => {
        const id = await findSession(app, given)
        await call(app, 'sessions.openFile', { id })
        return (await call(app, 'sessions.get', { id })).copies.file
      })
      if (options.json) printJson(openJsonSchema, { file })
      else print(file)
      done(0)
    })
