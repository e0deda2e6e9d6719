export const workout = {
  issues: {
    weight: 'This is no weight. Write it as 80, 62.5 or 45 lb.',
    weightMissing: 'A warm-up set needs a weight; 0 is one.',
    reps: 'These are no reps. Write them as 8, 8+2 (full+partial), or left 8 right 7.',
    repRange: 'This is no rep range. Write it as 8-10.',
    technique: 'This is no failure technique. Write it as myo(3,3,2), llp(10), statichold(30) or dropset(25x5, 20x4).',
    duration: 'This is no duration. Write it as 45s, 3:00 or 20 min.',
    distance: 'This is no distance. Write it as 500 m or 2.5 km.',
    minutes: 'This is no number of minutes.',
    number: 'This is no number.',
    whole: 'This is no whole number.',
    nameMissing: 'This exercise needs a name.',
  },
} as const
