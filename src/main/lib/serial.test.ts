import { expect, test } from 'vitest'
import { createSerial } from './serial.ts'

test('tasks run one after the other, also after one that failed', async () => {
  const inTurn = createSerial()
  const seen: string[] = []
  let release: () => void = () => {}
  const first = inTurn(async () => {
    seen.push('first begins')
    await new Promise<void>((resolve) => {
      release = resolve
    })
    seen.push('first ends')
    throw new Error('first failed')
  })
  const second = inTurn(async () => void seen.push('second'))
  await Promise.resolve()
  release()
  await expect(first).rejects.toThrow('first failed')
  await second
  expect(seen).toEqual(['first begins', 'first ends', 'second'])
})
