/** The line that sets are typed into quickly. */
export const quickEntry = {
  hint: {
    rpe: 'Quick entry: 80x5 @8 good, 3x5 100, 20 left 8+1 right 7',
    rir: 'Quick entry: 80x5 @2 good, 3x5 100, 20 left 8+1 right 7',
  },
  word: { left: 'left', right: 'right' },
  notAdded: 'This line was not added yet. Enter adds it.',
  readAs: 'Read as {{understood}}.',
  readAsWarmup: 'Read as warm-up {{understood}}.',
  notUnderstood: 'Not understood: {{rest}}. Enter adds it as a note.',
  enterAdds: 'Enter adds it like this.',
  piece: '“{{piece}}”',
  rirRange: 'RIR goes from 0 to 9. For RPE 10 write “rpe 10”.',
  doubt: {
    techniqueWithoutRpe:
      'A failure technique counts only with {{effort}} on the line; without it, “{{text}}” becomes a note.',
    repsMissing: 'The reps are missing, as the 8 in “80 x 8”.',
    rpeEmpty: 'The number behind RPE is missing.',
    rpeInNote: 'The RPE in the note stays a note; that of the set stands before the dash.',
    setInNotes: 'The set in the note stays a note; two sets are “80x8, 60x6”.',
    numberAsWeight: 'The number in front was read as the weight. For how often, write “12 sets x 30s”.',
    bareNumber: 'A number alone is reps; a weight has its reps too, “{{number}} x 8”.',
    manyInReserve: '@{{number}} is that many reps in reserve; RPE is “rpe {{number}}”.',
  },
  offer: {
    three: 'If this is {{sets}} sets of {{reps}} at {{weight}}, write “{{write}}”.',
    two: 'If these are the weight and the reps, write “{{write}}”.',
    slash: 'Each side by itself is “{{sides}}”, two sets are “{{sets}}”.',
    pluses: 'One plus is for partial reps, {{partial}}. Reps after short rests are “{{write}}”.',
    arrow: 'A drop set is “{{drop}}”, separate sets are “{{sets}}”.',
    added:
      'A plus is read where weight is added to the body. Write “BW+{{weight}} x 8”, or “{{weight}} x 8” where it is all of the load.',
    help: 'A minus is read in assisted exercises, where {{weight}} is the help. Here no weight can be taken off.',
    warmup: 'A warm-up set is a weight and its reps, such as “w 40x10” or “w 40 x feel”.',
  },
  told: {
    weightAbove: 'The weight of the set above was taken: {{weight}}. A set without one is “no weight x 8”.',
    setsOfTime: 'Read as {{sets}} sets of {{time}}. A weight has its unit: “{{sets}} {{unit}} x {{time}}”.',
  },
} as const
