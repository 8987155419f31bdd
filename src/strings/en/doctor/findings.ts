/** What Doctor found, by code: what was looked at, what it means, and what to do where there is something to do. */
export const findings = {
  KEYCHAIN_OPEN: { name: 'Keychain', means: 'It answers, and it is open.' },
  KEYCHAIN_ANSWERS: {
    name: 'Keychain',
    means: 'It answers. Nothing is kept in it yet, so whether it is open shows when something is written.',
  },
  KEYCHAIN_TROUBLE: { name: 'Keychain' },
  KEYCHAIN_WRITES: {
    name: 'Writing to the keychain',
    means: 'A made-up entry was written, read and deleted.',
  },
  KEYCHAIN_NOT_WRITING: { name: 'Writing to the keychain' },

  FOLDER_GOOD: { name: 'Profile folder', means: 'Only you can look into it.' },
  FOLDER_OPEN_TO_OTHERS: {
    name: 'Profile folder',
    means: 'Other users of this computer can look into it (mode {{mode}}).',
    next: ['Give it mode 0700.'],
  },
  FOLDER_UNREADABLE: {
    name: 'Profile folder',
    means: 'It cannot be read.',
    next: ['Give it back to yourself: it may belong to another user.'],
  },
  /** a file is called by its name */
  FILE_GOOD: { means: 'It can be read.', meansOfFormat: 'It can be read (format {{version}}).' },
  FILE_NOT_YET: { means: 'It is not there yet: there was nothing to keep in it.' },
  FILE_UNREADABLE: {
    means: 'It is there but cannot be read.',
    next: ['Give it back to yourself: it may belong to another user.'],
  },
  FILE_DAMAGED: {
    means: 'It is not what KSmith writes. Something damaged it.',
    next: ['Start KSmith: it sets the damaged file aside and shows what can be saved.'],
  },
  FILE_NEWER: {
    means: 'A newer KSmith wrote it. This one leaves it alone.',
    next: ['Start the newer version.'],
  },
  FILE_OPEN_TO_OTHERS: {
    means: 'Other users of this computer can read or change it (mode {{mode}}).',
    next: ['Give it mode 0600.'],
    nextOfFolder: ['Give it mode 0700, and the files in it 0600.'],
  },
  DISK_ROOM: { name: 'Disk', means: '{{size}} are free.' },
  DISK_LOW: { name: 'Disk', means: 'Only {{size}} are free.', next: ['Make room soon.'] },
  DISK_FULL: {
    name: 'Disk',
    means: 'Only {{size}} are free: changes may not be saved.',
    next: ['Make room now.'],
  },

  RUNTIME_GOOD: {
    name: 'Runtime',
    means: 'Electron {{electron}}, Chromium {{chromium}}, Node {{node}}.',
    meansUnknown: 'unknown.',
  },
  RUNTIME_SUBSTITUTE: {
    name: 'Runtime',
    means:
      'A substitute: Electron {{electron}}, Chromium {{chromium}}, Node {{node}}. Only this machine is called, and real secrets do not belong here.',
    meansUnknown: 'A substitute: unknown. Only this machine is called, and real secrets do not belong here.',
    next: ['Set KSmith up where Electron’s own download can be reached.'],
  },
  SWITCHES_NONE: { name: 'Switches', means: 'No switch lets another program look inside.' },
  SWITCHES_SEEN: {
    name: 'Switches',
    means: 'KSmith was started so that another program can look inside. Only this machine is called.',
    next: ['Start it the ordinary way.'],
  },
  SANDBOX_ON: { name: 'Sandbox', means: 'Pages run in Chromium’s sandbox.' },
  SANDBOX_OFF: {
    name: 'Sandbox',
    means: 'Pages run without Chromium’s sandbox.',
    next: ['Do not use KSmith like this: start it without --no-sandbox.'],
  },
  SANDBOX_UNSEEN: {
    name: 'Sandbox',
    means: 'It is not switched off. Whether it is on shows only while a window is open.',
  },

  HOSTS_NONE: { name: 'Servers', means: 'No token is held yet, so there is no server to try.' },
  HOSTS_MORE: {
    name: 'More servers',
    means_one: '{{count, number}} more was not tried in this run.',
    means_other: '{{count, number}} more were not tried in this run.',
  },
  /** a server is called by its name */
  HOST_GOOD: { means: 'It answers.', meansByProxy: 'It answers, by way of the system’s proxy.' },
  HOST_NOT_CALLED: { means: 'Not called: in this run only this machine may be.' },
  CERTIFICATE_GOOD: { name: '{{server}}: certificate', means: 'Good until {{day}}.' },
  CERTIFICATE_OF_OWN_AUTHORITY: {
    name: '{{server}}: certificate',
    means:
      'It comes from an authority that was added to this computer, as a company’s proxy has it. Good until {{day}}.',
  },
  CERTIFICATE_ENDS_SOON: {
    name: '{{server}}: certificate',
    means: 'It ends on {{day}}.',
    next: ['Tell whoever runs the server, unless it is renewed by itself.'],
  },
  CERTIFICATE_UNSEEN: { name: '{{server}}: certificate', means: 'It could not be seen.' },
  CLOCK_GOOD: { name: '{{server}}: clock', means: 'The clocks agree.' },
  CLOCK_OFF: {
    name: '{{server}}: clock',
    behind: {
      seconds_one:
        'This computer’s clock is {{count, number}} second behind. Sessions are counted by the server’s.',
      seconds_other:
        'This computer’s clock is {{count, number}} seconds behind. Sessions are counted by the server’s.',
      minutes_one:
        'This computer’s clock is {{count, number}} minute behind. Sessions are counted by the server’s.',
      minutes_other:
        'This computer’s clock is {{count, number}} minutes behind. Sessions are counted by the server’s.',
    },
    ahead: {
      seconds_one:
        'This computer’s clock is {{count, number}} second ahead. Sessions are counted by the server’s.',
      seconds_other:
        'This computer’s clock is {{count, number}} seconds ahead. Sessions are counted by the server’s.',
      minutes_one:
        'This computer’s clock is {{count, number}} minute ahead. Sessions are counted by the server’s.',
      minutes_other:
        'This computer’s clock is {{count, number}} minutes ahead. Sessions are counted by the server’s.',
    },
    next: ['Let the system set the clock by the network.'],
  },
  CLOCK_NOT_BELIEVED: {
    name: '{{server}}: clock',
    means: 'The clocks are more than a day apart, so that one of them cannot be right.',
    next: ['Look at this computer’s date.'],
  },
  CLOCK_UNSEEN: { name: '{{server}}: clock', means: 'The server’s clock could not be seen.' },

  CLIPBOARD_WORKS: { name: 'Clipboard', means: 'A text of KSmith’s own was written, read and cleared.' },
  CLIPBOARD_IN_USE: {
    name: 'Clipboard',
    means: 'It can be read. It was not written to, because something is on it.',
  },
  CLIPBOARD_TROUBLE: {
    name: 'Clipboard',
    means: 'It did not take a text, or gave back another one.',
    next: ['Another program holds it: close clipboard managers, then try again.'],
  },
  MARKS_SET: { name: 'Clipboard histories', means: 'They are asked to leave a KS alone.' },
  MARKS_MISSING: {
    name: 'Clipboard histories',
    means: 'This runtime cannot ask them to leave a KS alone. It is cleared all the same.',
  },
  TRAY_SHOWN: { name: 'Tray', means: 'The desktop shows one.' },
  TRAY_MISSING: { name: 'Tray', means: 'The desktop shows none.' },
  NOTIFICATIONS_SHOWN: { name: 'Notifications', means: 'The desktop shows them.' },
  NOTIFICATIONS_MISSING: {
    name: 'Notifications',
    means: 'The desktop shows none. What ends soon is said in the window.',
  },
  SHORTCUTS_WORK: { name: 'Shortcuts in every program', means: 'They can be set.' },
  SHORTCUTS_MISSING: {
    name: 'Shortcuts in every program',
    means: 'This desktop (Wayland) passes no keys on to programs.',
  },
  SHORTCUTS_BY_PORTAL: {
    name: 'Shortcuts in every program',
    means: 'They can be set. Under Wayland the desktop itself decides on them.',
  },
  SHORTCUT_TROUBLE: { name: 'Shortcut from anywhere' },
  AUTOSTART_ON: { name: 'Start at login', means: 'It is on.' },
  AUTOSTART_OFF: { name: 'Start at login', means: 'It is off.' },

  CHECK_TOO_SLOW: {
    name: 'A check',
    means: 'It did not end in time and was left behind.',
    next: ['Run Doctor again.'],
  },
  CHECK_BROKE: {
    name: 'A check',
    means: 'It broke off for a reason that was not foreseen.',
    next: ['Run Doctor again. If it comes back, report it with the version.'],
  },
} as const
