import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { readArguments, readable } from './arguments.ts'

const places = { appPath: resolve('/opt/app'), from: resolve('/home/sam') }
const read = (...args: string[]) => readArguments(['/opt/electron', ...args], places)

it('finds files from the folder that the start was made in', () => {
  expect(read('squat.json', '/tmp/all.traininglogs').files).toEqual([
    resolve('/home/sam/squat.json'),
    resolve('/tmp/all.traininglogs'),
  ])
})

it('takes a file by its address, and what is no address of this machine as it stands', () => {
  const file = resolve('/home/sam/all of it 100%.traininglogs')
  expect(read(pathToFileURL(file).href, 'file://%').files).toEqual([file, resolve('/home/sam', 'file://%')])
})

it('takes neither the app itself nor the value of a switch for a file', () => {
  expect(read('/opt/app', '--data-dir', 'logs', '--data-dir=more', 'a.json').files).toEqual([
    resolve('/home/sam/a.json'),
  ])
  expect(readArguments(['/opt/electron', '.'], { ...places, from: places.appPath }).files).toEqual([])
  expect(read('/opt/app/out/main/index.js').files).toEqual([])
})

it('leaves a module that Electron loads first to Electron', () => {
  expect(read('-r', '/tmp/driver.cjs', '--require', 'more.cjs', '/opt/app')).toEqual({
    newWorkout: false,
    files: [],
    unknown: [],
  })
})

it('knows what the desktop asks for', () => {
  expect(read('--new-workout')).toEqual({ newWorkout: true, files: [], unknown: [] })
})

it('names switches that mean nothing, and leaves those of Chromium alone', () => {
  expect(
    read('--new-wrkout', '-x', '', '--no-sandbox', '--enable-features=A', '--original-process-start-time=1'),
  ).toEqual({
    newWorkout: false,
    files: [],
    unknown: ['--new-wrkout', '-x'],
  })
})

it('shows arguments without signs that turn a text around, and not without end', () => {
  expect(readable(['--a\u202Eb\n\0', `--${'x'.repeat(500)}`])).toEqual([
    '--a\uFFFDb\uFFFD\uFFFD',
    `--${'x'.repeat(78)}`,
  ])
  expect(readable(Array(1000).fill('--x'))).toHaveLength(5)
})
