import { readRows } from './lib/scorecard.ts'

/** `npm run scorecard`: the table of the README, from `docs/scorecard.json`. */
console.log('| What | Figure | From |\n|---|---|---|')
for (const { what, figure, from } of readRows()) console.log(`| ${what} | ${figure} | \`${from}\` |`)
