/** New versions of the app. */
export const updates = {
  automatic: { label: 'Look for updates by itself' },
  channel: { label: 'Updates', stable: 'Finished versions', beta: 'Also versions that are still tried out' },
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
    cancelled: 'It was cancelled; nothing was changed.',
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
