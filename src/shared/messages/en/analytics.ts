/** What is said when analytics cannot answer. */
export const analytics = {
  errors: {
    unknownExercise: 'There is no exercise named “{{name}}” in the log or in the catalogue.',
    stopped:
      'The numbers could not be worked out: the part of the app that does it stopped twice. Nothing was lost. Try again.',
    closing: 'The app is closing, so no numbers are worked out any more.',
  },
} as const
