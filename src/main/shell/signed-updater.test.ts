import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { unwatched } from '#main/lib/watch.ts'
import { withSignature } from '#main/updates/signature.ts'
import { testKeys } from '#main/updates/testing.ts'
import { keys, listOf, NEW, openUpdater, sha512 } from './signed-updater.testing.ts'

// The real electron-updater with Node's network in the place of Electron's; on other systems it is another one.
const onLinux = process.platform === 'linux' && process.arch === 'x64'

beforeEach(() => () => void vi.unstubAllEnvs())

describe.runIf(onLinux)('an update', () => {
  it('asks nobody before it is told to', async () => {
    const { asked } = await openUpdater()
    expect(asked).toEqual([])
  })

  it('is found with one request that says nothing of who asks', async () => {
    const { check, publish, asked, userDataPath } = await openUpdater()
    publish(listOf('1.1.0', NEW, 'releaseNotes: |\n  <b>New</b>\n  - things'))
    expect(await check()).toEqual({
      version: '1.1.0',
      notes: '<b>New</b>\n- things',
      releasedAt: '2026-03-31T10:00:00.000Z',
      bytes: NEW.length,
    })
    const { host, connection, ...said } = asked[0]?.headers ?? {}
    expect(asked.map(({ path }) => path)).toEqual(['/r/latest/download/latest-linux.yml'])
    expect(said).toEqual({ 'user-agent': 'electron-builder', 'cache-control': 'no-cache' })
    expect(readdirSync(userDataPath)).toEqual([])
  })

  it('is looked for where its channel is', async () => {
    const { check, publish } = await openUpdater()
    publish(listOf('1.1.0'))
    publish(listOf('1.2.0-beta.1'), 'download/beta')
    expect(await check('beta')).toMatchObject({ version: '1.2.0-beta.1' })
    expect(await check('stable')).toMatchObject({ version: '1.1.0' })
  })

  test.each([
    ['the same', '1.0.0'],
    ['older', '0.9.9'],
    ['a trial, for who wants finished ones', '1.1.0-beta.1'],
  ])('is none that is %s', async (_what, version) => {
    const { check, publish } = await openUpdater()
    publish(listOf(version))
    expect(await check()).toBeNull()
  })

  test.each<[string, string, string]>([
    ['that nobody signed', 'UPDATES_UNSIGNED', listOf()],
    ['that somebody else signed', 'UPDATES_UNSIGNED', withSignature(listOf(), testKeys().privateKey)],
    ['that was changed', 'UPDATES_UNSIGNED', withSignature(listOf(), keys.privateKey).replace('size: ', 'size: 1')],
    ['that is the page of a hotel', 'UPDATES_UNSIGNED', '<html>Log in</html>'],
    ['that is empty', 'UPDATES_UNSIGNED', ''],
    ['that is no list', 'UPDATES_SOURCE', withSignature('no list', keys.privateKey)],
    ['that is not YAML', 'UPDATES_SOURCE', withSignature('a: [', keys.privateKey)],
    ['without end', 'UPDATES_SOURCE', 'x'.repeat(100_001)],
  ])('is refused with a list %s', async (_what, code, page) => {
    const { check, pages } = await openUpdater()
    pages.set('/r/latest/download/latest-linux.yml', page)
    await expect(check()).rejects.toMatchObject({ code })
  })

  it('says that there is none for this system, that nobody answers, and that the server is broken', async () => {
    const { check, pages } = await openUpdater()
    await expect(check()).rejects.toMatchObject({
      code: 'UPDATES_SOURCE',
      message: expect.stringMatching(/this system/),
    })
    pages.set('/r/latest/download/latest-linux.yml', (response) => void response.writeHead(500).end('{'))
    await expect(check()).rejects.toMatchObject({ code: 'UPDATES_SOURCE', message: expect.stringMatching(/500/) })
    pages.set('/r/latest/download/latest-linux.yml', (response) => void response.socket?.destroy())
    await expect(check()).rejects.toMatchObject({ code: 'UPDATES_OFFLINE' })
  })

  it('that is looked for can be given up', async () => {
    const { updater, pages } = await openUpdater()
    const stop = new AbortController()
    pages.set('/r/latest/download/latest-linux.yml', () => stop.abort())
    await expect(updater.check('stable', stop.signal)).rejects.toThrow()
  })

  it('is downloaded and proven, and waits until the app has quit', async () => {
    const { updater, check, publish, upload, program, did, quit, pending, asked } = await openUpdater()
    publish(listOf())
    upload(NEW)
    await check()
    const told: number[][] = []
    await updater.download({ ...unwatched(), onProgress: (...of) => void told.push(of) })
    expect(told.at(-1)).toEqual([NEW.length, NEW.length])
    expect(asked.at(-1)?.path).toBe('/r/download/v1.1.0/Traininglogs-1.1.0.AppImage')
    expect(asked.at(-1)?.headers).not.toHaveProperty('x-user-staging-id')
    expect(pending()).toContain('Traininglogs-1.1.0.AppImage')
    expect([readFileSync(program, 'utf8'), did]).toEqual(['the old program', []])
    updater.install((error) => {
      throw error
    })
    expect([readFileSync(program, 'utf8'), did]).toEqual(['the old program', ['quit']])
    quit()
    expect([readFileSync(program, 'utf8'), did]).toEqual([NEW, ['quit', 'relaunch']])
    expect(readdirSync(join(program, '..'))).not.toContain('Traininglogs.AppImage.next')
  })

  it('is never installed by quitting alone', async () => {
    const { updater, check, publish, upload, program, did, quit } = await openUpdater()
    publish(listOf())
    upload(NEW)
    await check()
    await updater.download(unwatched())
    quit()
    expect([readFileSync(program, 'utf8'), did]).toEqual(['the old program', []])
  })

  it('that is not what was published is thrown away', async () => {
    const { updater, check, publish, upload, pending } = await openUpdater()
    publish(listOf())
    upload('the new prograN')
    await check()
    await expect(updater.download(unwatched())).rejects.toMatchObject({ code: 'UPDATES_DAMAGED' })
    expect(pending()).toEqual([])
    upload(NEW)
    await updater.download(unwatched())
    expect(pending()).toContain('Traininglogs-1.1.0.AppImage')
  })

  it('that breaks off, or is gone, says so', async () => {
    const { updater, check, publish, upload, pending } = await openUpdater()
    publish(listOf())
    await check()
    await expect(updater.download(unwatched())).rejects.toMatchObject({ code: 'UPDATES_SOURCE' })
    upload((response) => {
      response.writeHead(200, { 'content-length': NEW.length })
      response.write(NEW.slice(0, 3), () => void response.socket?.destroy())
    })
    await expect(updater.download(unwatched())).rejects.toMatchObject({ code: 'UPDATES_OFFLINE' })
    expect(pending()).toEqual([])
  })

  it('that is cancelled leaves nothing', async () => {
    const { updater, check, publish, upload, pending } = await openUpdater()
    publish(listOf())
    const stop = new AbortController()
    upload((response) => {
      response.writeHead(200, { 'content-length': NEW.length })
      response.write(NEW.slice(0, 3))
    })
    await check()
    const download = updater.download({ signal: stop.signal, onProgress: () => {} })
    const given = expect(download).rejects.toThrow()
    await expect.poll(pending).toHaveLength(1)
    stop.abort()
    await given
    expect(pending()).toEqual([])
  })

  it('that cannot be put in place leaves the old program', async () => {
    const { updater, check, publish, upload, program, did } = await openUpdater()
    publish(listOf())
    upload(NEW)
    await check()
    await updater.download(unwatched())
    mkdirSync(`${program}.next`)
    const failures: unknown[] = []
    updater.install((error) => void failures.push(error))
    expect(failures).toEqual([expect.objectContaining({ code: 'UPDATES_DISK' })])
    expect([readFileSync(program, 'utf8'), did]).toEqual(['the old program', []])
  })

  it('that does not take its place at the end lets the old program open again', async () => {
    const { updater, check, publish, upload, program, did, quit } = await openUpdater()
    publish(listOf())
    upload(NEW)
    await check()
    await updater.download(unwatched())
    const failures: unknown[] = []
    updater.install((error) => void failures.push(error))
    rmSync(`${program}.next`)
    quit()
    expect(failures).toEqual([expect.objectContaining({ code: 'UPDATES_INSTALL' })])
    expect([readFileSync(program, 'utf8'), did]).toEqual(['the old program', ['quit', 'relaunch']])
  })

  it('that was given up before it began asks nobody', async () => {
    const { updater, publish, asked } = await openUpdater()
    publish(listOf())
    await expect(updater.check('stable', AbortSignal.abort())).rejects.toThrow()
    expect(asked).toEqual([])
  })

  it('is as large as what is downloaded here', async () => {
    const { check, publish, pages } = await openUpdater()
    const deb = `  - url: traininglogs-1.1.0.deb\n    sha512: ${sha512('deb')}\n    size: 900000\n`
    publish(listOf().replace('files:\n', `files:\n${deb}`))
    expect(await check()).toMatchObject({ bytes: NEW.length })
    pages.clear()
    publish(listOf().replaceAll('.AppImage', '.deb'))
    await expect(check()).rejects.toMatchObject({
      code: 'UPDATES_SOURCE',
      message: expect.stringMatching(/this system/),
    })
  })
})
