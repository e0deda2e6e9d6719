import { Bench } from 'tinybench'

/** A case beside its floor, both medians of one run in milliseconds. */
export interface Measured {
  name: string
  floor: string
  medianMs: number
  floorMs: number
  ratio: number
}

type Work = () => Promise<unknown>

/** Times a case and the least it could cost, turn by turn in the same process. */
export async function measure(name: string, work: Work, floor: string, floorWork: Work): Promise<Measured> {
  const bench = new Bench({ time: 500, warmupTime: 100 })
  bench.add(name, async () => void (await work())).add(floor, async () => void (await floorWork()))
  const [medianMs = Number.NaN, floorMs = Number.NaN] = (await bench.run()).map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${task.name} did not run: ${task.result.state}`)
    return task.result.latency.p50
  })
  return { name, floor, medianMs, floorMs, ratio: medianMs / floorMs }
}
