import type { CommonOptions } from '#cli/context.ts'
import { untilInterrupted } from '#cli/interrupt.ts'
import { systemTerminal } from '#cli/terminal.ts'
import { resolveDataDir } from '#main/data-dir.ts'
import { compareFolder } from '#main/health/compare/compare-folder.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import { t } from '#shared/messages/index.ts'

/** Compares the two copies of a data folder; nothing is made or changed there. Ctrl+C ends it. */
export async function compareCopies({ dataDir }: CommonOptions): Promise<Comparison> {
  const bar = systemTerminal.bar(t('health.cli.progress.compare'))
  try {
    return await untilInterrupted((signal) =>
      compareFolder(resolveDataDir(dataDir), { signal, onProgress: bar.progress }),
    )
  } finally {
    bar.end()
  }
}
