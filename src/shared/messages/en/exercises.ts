/** What is said about exercises and their names. */
export const exercises = {
  errors: {
    nameInvalid:
      'The exercise name “{{name}}” cannot be kept: a name is one line of 1 to 500 characters and has at least one letter or digit.',
    unknownMovement: 'There is no exercise named “{{movement}}”, so “{{name}}” cannot be another name of it.',
    nameCircle: '“{{name}}” cannot be another name of “{{movement}}”: “{{movement}}” already stands for “{{name}}”.',
  },
} as const
