import { Command } from 'commander'
import { z } from 'zod'
import { type CommonOptions, call, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { settingsJsonSchema } from '#cli/json-shapes.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { defaultSettings, type Settings, settingsSchema } from '#shared/contract/settings.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { t } from '#shared/messages/index.ts'

const isSetting = (settings: Settings, name: string): name is keyof Settings => Object.hasOwn(settings, name)

const WORDS: Record<string, boolean> = { on: true, true: true, off: false, false: false }

/** Reads a value by the schema of its setting; `on` and `off` are booleans. Tells and gives null where it does not fit. */
function readValue(name: keyof Settings, text: string): Partial<Settings> | null {
  const isSwitch = settingsSchema.shape[name] instanceof z.ZodBoolean
  const read = settingsSchema
    .partial()
    .safeParse({ [name]: isSwitch ? (WORDS[text] ?? text) : text }, { error: issueWords })
  if (read.success) return Object.fromEntries(Object.entries(read.data))
  for (const { message } of read.error.issues) complain(`${name}: ${message}`)
  return null
}

function unknownSetting(done: Runner, settings: Settings, name: string): void {
  complain(t('cli.config.unknown', { name, names: Object.keys(settings).join(', ') }))
  done(2)
}

function printOne(options: CommonOptions, settings: Settings, name: keyof Settings): void {
  if (options.json) printJson(settingsJsonSchema, { [name]: settings[name] })
  else print(String(settings[name]))
}

const listCommand = (done: Runner): Command =>
  withCommonOptions(new Command('list'))
    .description(t('cli.config.list'))
    .action(async (options: CommonOptions) => {
      const settings = await withApp(options, (app) => call(app, 'settings.get', null))
      if (options.json) printJson(settingsJsonSchema, settings)
      else for (const [name, value] of Object.entries(settings)) print(`${name} = ${value}`)
      done(0)
    })

const getCommand = (done: Runner): Command =>
  withCommonOptions(new Command('get'))
    .description(t('cli.config.get'))
    .argument('<name>')
    .action(async (name: string, options: CommonOptions) => {
      const settings = await withApp(options, (app) => call(app, 'settings.get', null))
      if (!isSetting(settings, name)) return unknownSetting(done, settings, name)
      printOne(options, settings, name)
      return done(0)
    })

const setCommand = (done: Runner): Command =>
  withCommonOptions(new Command('set'))
    .description(t('cli.config.set'))
    .argument('<name>')
    .argument('<value>')
    .action(async (name: string, value: string, options: CommonOptions) => {
      if (!isSetting(defaultSettings, name)) return unknownSetting(done, defaultSettings, name)
      const patch = readValue(name, value)
      if (!patch) return done(2)
      printOne(options, await withApp(options, (app) => call(app, 'settings.update', patch)), name)
      return done(0)
    })

/** `config get|set|list`: the settings. */
export const configCommand = (done: Runner): Command => {
  const command = new Command('config').description(t('cli.config.about')).helpCommand(false)
  for (const make of [listCommand, getCommand, setCommand]) command.addCommand(make(done).exitOverride())
  return command
}
