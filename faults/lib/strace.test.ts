import { expect, it } from 'vitest'
import { injecting, isHit, pointsIn, whereIs } from './strace.ts'

const log = `write(20<anon_inode:[eventfd]>, "1", 8) = 8
mkdir("/data-1/trash", 0777) = 0
write(21</data-1/a.tmp>, "abc", 3) = 3
fsync(21</data-1/a.tmp>) = 0
write(20<anon_inode:[eventfd]>, "1", 8) = 8
rename("/data-1/a.tmp", "/data-1/a.json") = 0
write(22</elsewhere/data-2>, "abc", 3) = 3
+++ exited with 0 +++
`
const folder = '/data-1'

it('takes the calls on the folder for points, and counts the others of the same name', () => {
  expect(pointsIn(log, 'pool', folder).map(({ call, nth }) => `${call} ${nth}`)).toEqual([
    'mkdir 1',
    'write 2',
    'fsync 1',
    'rename 1',
  ])
})

const write = (nth: number, kth = 1) => ({ thread: 'pool' as const, call: 'write', nth, kth })

it('is a hit only where the fault came upon a call on the folder', () => {
  const failed = log.replace('"abc", 3) = 3', '"abc", 3) = -1 ENOSPC (No space left on device) (INJECTED)')
  expect(isHit(failed, write(2), 'ENOSPC', folder)).toBe(true)
  expect(isHit(log, write(2), 'ENOSPC', folder)).toBe(false)
  expect(isHit(log, write(1), 'ENOSPC', folder)).toBe(false)
  expect(isHit(log, write(9), 'kill', folder)).toBe(false)
  const killed = 'write(21</data-1/a.tmp>, "abc", 3) = ?\n+++ killed by SIGKILL +++\n'
  expect(isHit(killed, write(1), 'kill', folder)).toBe(true)
})

it('finds a point again in a run in which more or fewer others came before it', () => {
  const waking = 'write(20<anon_inode:[eventfd]>, "1", 8) = 8\n'
  expect(whereIs(waking + log, write(2), folder)).toEqual(write(3))
  expect(whereIs(log.replace(waking, ''), write(2), folder)).toEqual(write(1))
  expect(whereIs(waking + waking, write(2), folder)).toEqual(write(3))
  expect(isHit(waking + log, write(2), 'kill', folder)).toBe(false)
})

it('spells a fault as strace does', () => {
  const point = { thread: 'main' as const, call: 'fsync', nth: 3, kth: 3 }
  expect(injecting(point, { kind: 'EIO', forEver: true }).at(-1)).toBe('inject=fsync:error=EIO:when=3+')
  expect(injecting(point, { kind: 'kill', forEver: false }).at(-1)).toBe('inject=fsync:signal=SIGKILL:when=3')
})
