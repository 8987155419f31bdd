/** What KSmith is, what it runs on, and what is in it. */
export const about = {
  title: 'About KSmith',
  close: 'Close',
  purpose:
    'Keeps Kaltura app tokens in this system’s keychain, and mints from them the short-lived sessions that leave it.',
  ownLicence: 'Licence of KSmith (MIT)',
  licenceOf: 'Licence of {{name}}',
  components: {
    title: 'Software by others in it ({{n, number}})',
    electron:
      'Electron carries Chromium’s parts; their licences are in its folder, in LICENSES.chromium.html.',
    list: 'Software by others',
    choose: 'Choose one to read its licence.',
  },
} as const
