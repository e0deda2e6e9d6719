import { resolve } from 'node:path'
import { Command } from 'commander'
import { type CommonOptions, withApp, withCommonOptions } from '#cli/context.ts'
import type { Runner } from '#cli/exit-code.ts'
import { settingsJsonSchema } from '#cli/json-shapes.ts'
import { complain, print, printJson } from '#cli/output.ts'
import { readSetting, settingText } from '#cli/setting-text.ts'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { t } from '#shared/messages/index.ts'

const isSetting = (settings: Settings, name: string): name is keyof Settings => Object.hasOwn(settings, name)

function unknownSetting(done: Runner, settings: Settings, name: string): void {
  complain(t('cli.config.unknown', { name, names: Object.keys(settings).join(', ') }))
  done(2)
}

function printOne(options: CommonOptions, settings: Settings, name: keyof Settings): void {
  if (options.json) printJson(settingsJsonSchema, { [name]: settings[name] })
  else print(settingText(settings[name]))
}

const listCommand = (done: Runner): Command =>
  withCommonOptions(new Command('list'))
    .description(t('cli.config.list'))
    .action(async (options: CommonOptions) => {
      const settings = await withApp(options, (app) => call(app, 'settings.get', null))
      if (options.json) printJson(settingsJsonSchema, settings)
      else for (const [name, value] of Object.entries(settings)) print(`${name} = ${settingText(value)}`)
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

/** A folder is looked at before anything goes there. */
async function change(app: App, { backupFolder, ...patch }: Partial<Settings>): Promise<Settings> {
  if (backupFolder !== undefined) {
    await app.backups.setFolder(backupFolder === null ? null : await app.backups.checkFolder(resolve(backupFolder)))
  }
  return call(app, 'settings.update', patch)
}

const setCommand = (done: Runner): Command =>
  withCommonOptions(new Command('set'))
    .description(t('cli.config.set'))
    .argument('<name>')
    .argument('<value>')
    .action(async (name: string, value: string, options: CommonOptions) => {
      if (!isSetting(defaultSettings, name)) return unknownSetting(done, defaultSettings, name)
      const read = readSetting(name, value)
      if ('problems' in read) {
        read.problems.forEach(complain)
        return done(2)
      }
      printOne(options, await withApp(options, (app) => change(app, read.patch)), name)
      return done(0)
    })

/** `config get|set|list`: the settings. */
export const configCommand = (done: Runner): Command => {
  const command = new Command('config').description(t('cli.config.about')).helpCommand(false)
  for (const make of [listCommand, getCommand, setCommand]) command.addCommand(make(done).exitOverride())
  return command
}
