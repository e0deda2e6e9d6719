import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import catalogue from '#data/exercises.json' with { type: 'json' }
import { openTestDb } from '#main/db/testing.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { matchNames } from './match-names.ts'
import { createNameSearch } from './name-search.ts'

// Tables of the names that other apps give to movements. They are not part of the project, only measured against.
const folder = join(import.meta.dirname, '../../../../shared/data/crosswalk')
const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
const tableSchema = z.object({ mappings: z.array(z.object({ name: z.string(), canonical: z.string().nullable() })) })
const read = (file: string) => tableSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).mappings

describe.skipIf(files.length === 0)(`names of other apps (read from ${folder}; skipped where it is not)`, () => {
  it.each(files.map((file) => [basename(file), file]))('knows at least 95 of 100 in %s', async (_, file) => {
    const { readDb } = await openTestDb()
    const mapped = read(file).filter(({ canonical }) => canonical !== null)
    const matches = await matchNames(
      readDb,
      mapped.map(({ name }) => ({ name, sets: 1 })),
    )
    const strange = matches.filter(({ status }) => status !== 'known').map(({ name }) => name)
    expect(mapped.length).toBeGreaterThan(50)
    expect(strange.length / matches.length, strange.join('; ')).toBeLessThanOrEqual(0.05)
  })

  it('proposes the right movement first when the catalogue lacks the name, nine times of ten', () => {
    const movements = catalogue.map(({ name, aliases, equipment }) => ({ name, names: [name, ...aliases], equipment }))
    const others = [...new Set(files.flatMap(read).map(({ name }) => exerciseKey(name)))]
    const firsts = others
      .filter((_, place) => place % 6 === 0)
      .flatMap((key) => {
        const meant = movements.find(({ names }) => names.some((name) => exerciseKey(name) === key))
        if (!meant) return []
        const lacking = movements.map((movement) => ({
          ...movement,
          names: movement === meant ? movement.names.filter((name) => exerciseKey(name) !== key) : movement.names,
          timesLogged: 0,
        }))
        const first = createNameSearch(lacking)(key)[0]
        return first ? [first.name === meant.name] : []
      })
    expect(firsts.length).toBeGreaterThan(80)
    expect(firsts.filter(Boolean).length / firsts.length).toBeGreaterThan(0.9)
  })
})
