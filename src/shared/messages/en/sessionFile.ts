export const sessionFile = {
  unreadable: {
    empty: 'The file is empty.',
    tooBig: 'The file is larger than 20 MB; no session is.',
    utf16: 'The file is written in UTF-16. Save it as UTF-8 and try again.',
    notUtf8: 'The file is not UTF-8 text; some of its bytes are damaged or it was saved in another encoding.',
    torn: 'The file ends in the middle: a part of it is missing.',
    notJson: 'The file is not JSON: {{detail}}',
    tooDeep: 'The file is nested deeper than {{levels}} levels.',
    duplicateKey: 'The key "{{key}}" stands twice in the same place; which one holds is unclear.',
    protoKey: 'The file has a key "__proto__", which no session file has.',
  },
  warnings: {
    unknownKey: '{{path}}: this key is not known here; the whole text of the file is kept with the session.',
    nullMember: '{{path}}: empty (null), left out.',
    placeholder: '{{path}}: nothing was done there, so it is no set; left out.',
    zeroReps: '{{path}}: 0 reps were read as not counted.',
    renumbered: '{{path}}: the numbers were not 1, 2, 3 …; counted anew.',
    movedToNote: '{{path}}: fits no field here and became a note: {{text}}',
    pounds: 'The weights were read as pounds.',
  },
} as const
