import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exerciseErrors } from '#shared/contract/exercises.ts'
import { facts, openExercises } from './testing.ts'

/** Every exercise, its names, facts and counts: what must come back. */
async function everything({ choices }: Pick<Awaited<ReturnType<typeof openExercises>>, 'choices'>) {
  return (await choices()).map((choice) => ({ ...choice, aliases: [...choice.aliases].sort() }))
}

describe('undoing a change', () => {
  it('brings back what was', async () => {
    const log = await openExercises()
    const { exercises, done } = log
    await done('2026-01-01', 'Garage Thing')
    await exercises.create('Mine', facts())
    const before = await everything(log)
    const made = [
      await exercises.rename({ name: 'Deadlift', to: 'Puller' }),
      await exercises.merge({ into: 'Puller', names: ['Garage Thing', 'Mine'], factsOf: 'Mine' }),
      await exercises.save('Puller', facts({ primaryMuscles: ['neck'] })),
      await exercises.rename({ name: 'Puller', to: 'Mine' }),
      await exercises.reset('Mine'),
    ]
    for (const { change } of made.reverse()) await exercises.undoChange(change ?? '')
    expect(await everything(log)).toEqual(before)
  })

  it('works later too, and leaves alone what has nothing to do with it', async () => {
    const { exercises, get } = await openExercises()
    const first = await exercises.merge({ into: 'Deadlift', names: ['Dip'], factsOf: null })
    await exercises.merge({ into: 'Deadlift', names: ['Plank'], factsOf: null })
    await exercises.rename({ name: 'Deadlift', to: 'Puller' })
    await exercises.save('Puller', facts())
    expect(await exercises.undoChange(first.change ?? '')).toMatchObject({ name: 'Puller' })
    expect(await get('Dip')).toMatchObject({ name: 'Dip', loadMode: 'bodyweight-plus' })
    expect(await get('Plank')).toMatchObject({ name: 'Puller', equipment: 'machine' })
  })

  it('is refused where a newer change builds on it, in words that name it', async () => {
    const { exercises, changes, get } = await openExercises()
    const first = await exercises.rename({ name: 'Deadlift', to: 'Puller' })
    const second = await exercises.rename({ name: 'Puller', to: 'Heaver' })
    const refused = { code: exerciseErrors.CHANGE_BUILT_UPON, message: expect.stringContaining('“Heaver”') }
    await expect(exercises.undoChange(first.change ?? '')).rejects.toMatchObject(refused)
    expect((await changes()).map(({ obstacle }) => obstacle)).toEqual([null, expect.stringContaining('“Heaver”')])
    expect(await get('Deadlift')).toMatchObject({ name: 'Heaver' })
    await exercises.undoChange(second.change ?? '')
    await exercises.undoChange(first.change ?? '')
    expect(await get('Deadlift')).toMatchObject({ name: 'Deadlift', origin: 'catalogue' })
  })

  it.each([
    ['a description of the new name', (name: string) => ({ save: name })],
    ['a merge into what was added', (name: string) => ({ mergeInto: name })],
  ])('is refused for %s', async (_, next) => {
    const { exercises } = await openExercises()
    const act = next('Mine')
    const first =
      'save' in act ? await exercises.rename({ name: 'Dip', to: 'Mine' }) : await exercises.create('Mine', facts())
    if ('save' in act) await exercises.save('Mine', facts())
    else await exercises.merge({ into: 'Mine', names: ['Dip'], factsOf: null })
    await expect(exercises.undoChange(first.change ?? '')).rejects.toMatchObject({
      code: exerciseErrors.CHANGE_BUILT_UPON,
    })
  })

  it('is refused for a merge whose name the movement took since, in words that name the rename', async () => {
    const { exercises, get } = await openExercises()
    const merge = await exercises.merge({ into: 'Deadlift', names: ['Dip'], factsOf: null })
    await exercises.rename({ name: 'Deadlift', to: 'Dip' })
    await expect(exercises.undoChange(merge.change ?? '')).rejects.toMatchObject({
      message: expect.stringContaining('renamed to “Dip”'),
    })
    expect(await get('Deadlift')).toMatchObject({ name: 'Dip', equipment: 'barbell' })
  })

  it('of a rename waits for a merge that chose between facts, so that none of them changes unseen', async () => {
    const { exercises, get } = await openExercises()
    const rename = await exercises.rename({ name: 'RDL', to: 'Mine' })
    await exercises.merge({ into: 'Mine', names: ['Deadlift'], factsOf: 'Deadlift' })
    const { primaryMuscles } = await get('Mine')
    await expect(exercises.undoChange(rename.change ?? '')).rejects.toMatchObject({
      code: exerciseErrors.CHANGE_BUILT_UPON,
    })
    expect(await get('RDL')).toMatchObject({ name: 'Mine', primaryMuscles })
  })

  it('of a rename keeps the new name as another one where it was logged since', async () => {
    const { exercises, done, get } = await openExercises()
    await done('2026-01-01', 'Deadlift')
    const { change } = await exercises.rename({ name: 'Deadlift', to: 'Puller' })
    await done('2026-02-01', 'Puller')
    await done('2026-02-02', 'Garage Pull')
    await exercises.merge({ into: 'Puller', names: ['Garage Pull'], factsOf: null })
    expect(await exercises.undoChange(change ?? '')).toMatchObject({ name: 'Deadlift' })
    expect(await get('puller')).toMatchObject({ name: 'Deadlift', equipment: 'barbell', logged: { sessions: 3 } })
    expect(await get('Garage Pull')).toMatchObject({ name: 'Deadlift' })
    await expect(exercises.rename({ name: 'Dip', to: 'Puller' })).rejects.toMatchObject({
      code: exerciseErrors.NAME_TAKEN,
    })
  })

  it('is refused where an import decided about the name since', async () => {
    const { exercises, remember, get } = await openExercises()
    const { change } = await exercises.merge({ into: 'Deadlift', names: ['Rack Pull'], factsOf: null })
    await remember([{ name: 'Rack Pull', movement: 'Dip' }])
    await expect(exercises.undoChange(change ?? '')).rejects.toMatchObject({
      code: exerciseErrors.CHANGE_BUILT_UPON,
      message: expect.stringMatching(/“Rack Pull” .* import/),
    })
    expect(await get('rack pull')).toMatchObject({ name: 'Dip' })
  })

  it('of an older description waits for the rename that took it along', async () => {
    const { exercises, get, changes } = await openExercises()
    await exercises.save('RDL', facts())
    const reset = await exercises.reset('RDL')
    const rename = await exercises.rename({ name: 'RDL', to: 'Hinge' })
    await expect(exercises.undoChange(reset.change ?? '')).rejects.toMatchObject({
      message: expect.stringContaining('“Hinge”'),
    })
    await exercises.undoChange(rename.change ?? '')
    await exercises.undoChange(reset.change ?? '')
    expect(await get('RDL')).toMatchObject({ ...facts(), isDescribed: true })
    expect((await changes()).map(({ obstacle }) => obstacle)).toEqual([null, null, null])
  })

  it('happens once', async () => {
    const { exercises, changes } = await openExercises()
    const { change } = await exercises.rename({ name: 'Deadlift', to: 'Puller' })
    await exercises.undoChange(change ?? '')
    await expect(exercises.undoChange(change ?? '')).rejects.toMatchObject({ code: exerciseErrors.CHANGE_UNDONE })
    for (const id of ['', 'x'.repeat(100), '__proto__'])
      await expect(exercises.undoChange(id)).rejects.toMatchObject({ code: exerciseErrors.CHANGE_UNKNOWN })
    expect(await changes()).toMatchObject([{ undoneAt: '2026-04-01T00:00:01.000Z', obstacle: null }])
  })
})

const NAMES = ['Deadlift', 'Dip', 'Garage Thing', 'Thing', 'Puller', 'RDL', 'Romanian Deadlift', 'Mine']
const name = fc.constantFrom(...NAMES)
const step = fc.oneof(
  fc.record({ do: fc.constant('rename' as const), name, to: name }),
  fc.record({
    do: fc.constant('merge' as const),
    into: name,
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
    factsOf: fc.option(name),
  }),
  fc.record({ do: fc.constant('save' as const), name, muscle: fc.constantFrom('neck' as const, 'calves' as const) }),
  fc.record({ do: fc.constant('create' as const), name }),
  fc.record({ do: fc.constant('reset' as const), name }),
  fc.record({ do: fc.constant('undo' as const), nth: fc.nat(5) }),
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

async function run({ exercises, changes }: Awaited<ReturnType<typeof openExercises>>, it: Step): Promise<unknown> {
  switch (it.do) {
    case 'rename':
      return exercises.rename(it)
    case 'merge':
      return exercises.merge(it)
    case 'save':
      return exercises.save(it.name, facts({ primaryMuscles: [it.muscle] }))
    case 'create':
      return exercises.create(it.name, facts())
    case 'reset':
      return exercises.reset(it.name)
    case 'undo':
      return exercises.undoChange((await changes())[it.nth]?.id ?? 'none')
  }
}

it('no row of changes loses a session or leaves a name in two movements, and all can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const log = await openExercises()
      const { exercises, done, changes } = log
      for (const logged of ['Deadlift', 'RDL', 'Garage Thing', 'Thing']) await done('2026-01-01', logged)
      const before = await everything(log)
      for (const it of steps) {
        await run(log, it).catch((error: unknown) => expect(error).toMatchObject({ name: 'AppError' }))
        const all = await everything(log)
        expect(all.reduce((sum, { timesLogged }) => sum + timesLogged, 0)).toBe(4)
        const names = all.flatMap((choice) => [choice.name, ...choice.aliases])
        expect(names.filter((one, place) => names.indexOf(one) !== place)).toEqual([])
      }
      for (;;) {
        const standing = (await changes()).find(({ undoneAt }) => undoneAt === null)
        if (!standing) break
        expect(standing.obstacle).toBeNull()
        await exercises.undoChange(standing.id)
      }
      // A new name that others stood for when its rename was undone is left, unused, as one more name.
      const known = new Set(before.flatMap((choice) => [choice.name, ...choice.aliases]))
      const after = await everything(log)
      expect(after.map((it) => ({ ...it, aliases: it.aliases.filter((alias) => known.has(alias)) }))).toEqual(before)
    }),
    { numRuns: 25 },
  )
}, 120_000)
