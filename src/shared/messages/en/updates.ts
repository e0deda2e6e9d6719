/** New versions of the app. */
export const updates = {
  title: 'Updates',
  automatic: {
    label: 'Look for updates by itself',
    hint: 'Once a day, with one request that says nothing of you. Nothing is downloaded before you say so.',
  },
  state: {
    idle: 'This is version {{version}}.',
    upToDate: 'This is version {{version}}, and there is no newer one.',
    checkedAt: 'Last looked for a newer one on {{at}}.',
    neverChecked: 'Nobody was asked for a newer one yet.',
    checking: 'Looking for a newer version…',
    available: 'Version {{version}} is available.',
    about: '{{size}}, published on {{at}}.',
    notes: 'What is new in it',
    downloading: 'Downloading version {{version}}: {{done}} of {{total}}.',
    ready: 'Version {{version}} is downloaded and checked.',
    readyHint:
      'The app closes, keeps what is typed, and opens again as that version; your log is backed up first. Quitting alone does not install it.',
    installing: 'The app closes and installs version {{version}}…',
  },
  act: {
    check: 'Look for updates',
    cancel: 'Cancel',
    download: 'Download',
    notNow: 'Not now',
    install: 'Install and open again',
  },
  note: {
    available: 'There is a newer version of the app.',
    ready: 'The newer version is downloaded.',
    failed: 'The update did not work.',
    show: 'Show',
  },
  channel: { label: 'Which updates', stable: 'Finished versions', beta: 'Also versions that are still tried out' },
  unavailable: {
    development: 'This copy runs from its source code, so it is renewed with it.',
    noSource: 'This copy was built without a place to ask for updates.',
    elsewhere: 'This copy is renewed the way it came: by your package manager, or by downloading the newer one.',
  },
  notBackedUp:
    'Before this version opened your log for the first time, a backup of it could not be made: {{reason}} Your log itself is not affected; it is tried again at the next start.',
  errors: {
    busy: 'Updates are being looked for or downloaded already.',
    notNow: 'There is nothing to do with this version now. Look for updates once more.',
    offline: 'The place of the updates did not answer. Check the connection and try again.',
    source: 'The place of the updates answered nothing that can be used ({{detail}}). Nothing was changed.',
    nothingThere: 'there is no version for this system',
    tooLarge: 'the answer is too long',
    unreadable: 'the list of files cannot be read',
    unsigned:
      'What was found is not signed by the makers of this app, so nothing of it is used. If this happens again, download nothing and report it.',
    damaged: 'What was downloaded is not what was published, so it was thrown away. Try again.',
    disk: 'The update could not be written to disk ({{code}}). Nothing was changed.',
    cannotInstall: 'The update could not be installed ({{detail}}). The version you have goes on.',
  },
} as const
