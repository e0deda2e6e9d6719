import { type CommonOptions, withApp } from '#cli/context.ts'
import type { App } from '#main/app.ts'
import { resolveDataDir } from '#main/data-dir.ts'
import { realWorld } from '#main/env.ts'
import { type DryImporter, withDryRun } from '#main/import/dry-run.ts'
import { databasePath } from '#main/services.ts'

/** An importer, and the app it belongs to; on a dry run there is none. */
export interface Opened {
  importer: DryImporter
  app: App | null
}

/** Lets an importer be used: that of the app, or on a dry run one that makes and changes nothing. */
export function withImporter<T>(
  options: CommonOptions & { dryRun?: boolean },
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  if (!options.dryRun) return withApp(options, (app) => use({ importer: app.importer, app }))
  const path = databasePath(resolveDataDir(options.dataDir))
  return withDryRun(path, realWorld, (importer) => use({ importer, app: null }))
}
