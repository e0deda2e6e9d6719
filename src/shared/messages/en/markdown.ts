/** What is said about a markdown log, and about one set written as a line of text. */
export const markdown = {
  found: '{{message}} Found: “{{found}}”.',
  expected: {
    set: 'Expected a set, such as “80 x 8 RPE 8 good - note”, “12 reps”, “30s” or “20 min 2.5 km”.',
    reps: 'Expected the reps, such as 8, 8+2 or left 8, right 7.',
    attempts: 'Expected no more clean attempts than attempts.',
    technique: 'Expected a failure technique: myo(3,3,2), llp(10), statichold(30) or dropset(25x5, 20x4).',
  },
} as const
