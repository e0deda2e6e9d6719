import { expect, test } from '@playwright/test'
import { IconPainter, readIcons } from './icons.ts'

let painter: IconPainter
test.beforeAll(async () => {
  painter = await IconPainter.open()
})
test.afterAll(() => painter.close())

/** Another Chromium may round an edge otherwise; another drawing is far beyond it. */
const NOTICEABLE = 0.5

test('the icons are those of the drawings, at every size', async () => {
  const pictures = readIcons()
  const stale: string[] = []
  for (const { name, size, png, forMac } of pictures) {
    if ((await painter.distance(png, await painter.paint(size, forMac))) > NOTICEABLE) stale.push(name)
  }
  expect(stale, 'node scripts/write-icons.mjs draws them anew').toEqual([])
  expect(pictures.map(({ size }) => size).sort((a, b) => a - b)).toEqual([
    16, 16, 20, 24, 24, 32, 32, 32, 40, 48, 48, 64, 64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 1024, 1024,
  ])
})
