import { Command } from 'commander'
import { type CommonOptions, call, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { complain, print, printJson } from '#cli/output.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'

const isSetting = (settings: Settings, name: string): name is keyof Settings => Object.hasOwn(settings, name)

/** `on`, `off`, `true` and `false` are booleans; every other value is text. */
function readValue(text: string): string | boolean {
  if (text === 'on' || text === 'true') return true
  return text === 'off' || text === 'false' ? false : text
}

function unknownSetting(done: Runner, settings: Settings, name: string): void {
  complain(t('cli.config.unknown', { name, names: Object.keys(settings).join(', ') }))
  done(2)
}

function printOne(options: CommonOptions, settings: Settings, name: keyof Settings): void {
  if (options.json) printJson({ [name]: settings[name] })
  else print(String(settings[name]))
}

const listCommand = (done: Runner): Command =>
  withCommonOptions(new Command('list'))
    .description(t('cli.config.list'))
    .action(async (options: CommonOptions) => {
      const settings = await withApp(options, (app) => call(app, 'settings.get', null))
      if (options.json) printJson(settings)
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
      await withApp(options, async (app) => {
        const before = await call(app, 'settings.get', null)
        if (!isSetting(before, name)) return unknownSetting(done, before, name)
        const typed = typeof before[name] === 'boolean' ? readValue(value) : value
        const settings = await call(app, 'settings.update', { [name]: typed })
        printOne(options, settings, name)
        return done(0)
      })
    })

/** `config get|set|list`: the settings. */
export const configCommand = (done: Runner): Command => {
  const command = new Command('config').description(t('cli.config.about')).helpCommand(false)
  for (const make of [listCommand, getCommand, setCommand]) command.addCommand(make(done).exitOverride())
  return command
}
