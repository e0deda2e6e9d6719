/** The settings of how things are counted. */
export const analyticsSettings = {
  title: 'Counting',
  formula: {
    label: 'Estimated maximum (e1RM)',
    hint: 'From sets of 1 to 12 full reps. By RPE, only rated sets count.',
    epley: 'Epley',
    brzycki: 'Brzycki',
    rpe: 'RPE table',
  },
  bodyWeight: {
    label: 'Body weight',
    hint: 'Noted in every new workout, for exercises that lift the body. What is logged keeps its own.',
  },
  share: {
    label: 'Helping muscles',
    hint: 'How much of a set counts for a muscle that only helps.',
  },
  target: {
    label: 'Sets a week per muscle',
    hint: 'The target band of every larger muscle without one of its own. Smaller ones, such as neck or forearms, have one only if you give it to them.',
    from: '{{of}}: from',
    to: '{{of}}: to',
  },
  muscle: {
    label: 'Target of one muscle',
    hint: 'Choose a muscle to give it a target of its own.',
    choose: 'Choose…',
    asOthers: 'None of its own',
    remove: 'No target of its own: {{muscle}}',
  },
  refused: 'A number from {{least}} to {{greatest}}. This is not kept.',
} as const
