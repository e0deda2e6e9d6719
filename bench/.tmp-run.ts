import { analytics } from './cases/analytics.ts'
for (const { name, medianMs, floorMs, ratio } of await analytics(Number(process.argv[2]))) console.log(`${name.padEnd(52)} ${medianMs.toFixed(3).padStart(9)} ms   floor ${floorMs.toFixed(3)} ms   x ${ratio.toFixed(2)}`)
