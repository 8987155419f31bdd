/** The settings: what each is called and does, and how the screen speaks of them. */
export const settings = {
  title: 'Settings',
  about: 'In force at once, kept on this machine.',
  aboutApp: 'About KSmith {{version}}',
  search: 'Search settings',
  found_one: '{{count, number}} setting found',
  found_other: '{{count, number}} settings found',
  /** on the status bar, when something is wrong with what was kept */
  trouble: '{{title}}: the settings say more',
  foundNone: 'No setting is called that, or does that.',
  row: {
    usual: 'Default: {{value}}.',
    /** `reason` is one of those under `unavailable` */
    unavailable: 'Not available here: {{reason}}.',
    reset: 'Reset “{{name}}”',
  },
  resetAll: {
    open: 'Reset all…',
    question: 'Reset all settings?',
    effect: '{{name}}: {{value}}',
    environmentsStay: 'The environments stay as they are.',
    action: 'Reset all',
    done: 'All settings are at their defaults',
  },
  number: {
    bounds: 'A whole number from {{least, number}} to {{most, number}}.',
    /** after the field; what is typed may end in the first letters of it */
    units: { seconds: 'seconds', minutes: 'minutes', days: 'days' },
  },
  shortcut: {
    choose: 'Choose keys…',
    waiting: 'Press the keys…',
    use: 'Use <keys/>',
    turnOff: 'Turn off',
    problem: 'Take a letter, a digit or a function key, with Ctrl, Alt or Cmd.',
  },
  /** a value within a sentence, where it is not one of a few with words of its own */
  values: {
    on: 'on',
    off: 'off',
    /** a number of minutes that turns something off */
    none: '0 (off)',
    seconds_one: '{{count, number}} second',
    seconds_other: '{{count, number}} seconds',
    minutes_one: '{{count, number}} minute',
    minutes_other: '{{count, number}} minutes',
    days_one: '{{count, number}} day',
    days_other: '{{count, number}} days',
  },
  /**
   * `name` as a person looks for it; `also`: what else somebody could search for; `values` as they stand on buttons,
   * `within` a sentence
   */
  words: {
    appearance: {
      theme: {
        name: 'Theme',
        about: 'The colours of all windows.',
        also: 'dark mode light mode night look',
        values: { system: 'As the system', light: 'Light', dark: 'Dark' },
        within: { system: 'as the system', light: 'light', dark: 'dark' },
      },
      contrast: {
        name: 'Contrast',
        about: 'High contrast makes text, lines and borders stand out more, in either theme.',
        also: 'high contrast accessibility',
        values: { system: 'As the system', more: 'High' },
        within: { system: 'as the system', more: 'high' },
      },
    },
    copy: {
      clearAfter: {
        name: 'Clear a copied KS after',
        about:
          'How long a copied KS stays on the clipboard, if it is still there by then. Applies to the next copy.',
        also: 'clipboard seconds timeout',
      },
      marked: {
        name: 'Keep copied KS out of clipboard histories',
        about:
          'A copied KS is marked, so that clipboard managers leave it alone. Some remote desktops pass on nothing that is marked.',
        also: 'clipboard manager history concealed secret',
      },
    },
    reveal: {
      seconds: {
        name: 'Hide a revealed KS after',
        about: 'How long a KS can be seen in the window. Leaving the window hides it at once.',
        also: 'show reveal seconds',
      },
    },
    palette: {
      request: {
        name: 'Enter in the palette mints',
        about: 'What a token that is chosen in the palette is asked for.',
        also: 'preset default quick mint command',
        values: {
          preset: 'The default preset, or else the last request',
          last: 'The last request, or else the default preset',
          ask: 'What I choose each time',
        },
        within: {
          preset: 'the default preset, or else the last request',
          last: 'the last request, or else the default preset',
          ask: 'what I choose each time',
        },
      },
      shortcut: {
        name: 'Shortcut from anywhere',
        about: 'Opens the palette while another program is in front. Off until keys are chosen.',
        also: 'global hotkey keyboard palette',
      },
    },
    conceal: {
      idleMinutes: {
        name: 'Conceal the window after',
        about:
          'How long this computer may go unused before the window is emptied and every KS let go of. 0 turns this off.',
        also: 'lock idle inactivity minutes',
      },
      onLock: {
        name: 'Conceal when the screen is locked',
        about: 'The window is emptied and every KS let go of as soon as the system locks the screen.',
        also: 'lock',
      },
      onSleep: {
        name: 'Conceal when the computer sleeps',
        about: 'The window is emptied and every KS let go of before the computer goes to sleep.',
        also: 'suspend lid lock',
      },
    },
    privacy: {
      contentProtection: {
        name: 'Keep windows out of screenshots and shared screens',
        about:
          'The system shows an empty place where the windows are. Windows for secrets are always kept out.',
        also: 'screen recording capture sharing privacy',
      },
    },
    tokens: {
      expiryDays: {
        name: 'App tokens expire soon from',
        about:
          'From how many days before its end an app token counts as expiring. Of one that was added by hand the end is known once its account’s list was read.',
        also: 'expiry warning',
      },
    },
    notifications: {
      on: {
        name: 'Notifications',
        about: 'Whether the system shows notifications of KSmith at all.',
        also: 'notify tell',
      },
      sessionEnds: {
        name: 'Tell me before a KS ends',
        about: 'One minute before, for KS that were copied or shown and live for three minutes or more.',
        also: 'notification expiry',
      },
      tokensExpire: {
        name: 'Tell me once a day of app tokens that expire soon',
        about: 'One notification with their number and the first day.',
        also: 'notification expiry',
      },
      names: {
        name: 'Name tokens and cases in notifications',
        about: 'Without it they say what happened and when: others may see them, on a shared screen for one.',
        also: 'customer label privacy screen sharing',
      },
      copied: {
        name: 'Tell me what the palette copied',
        about:
          'With a notification, and the palette is gone at once. Otherwise it says so itself for a moment.',
        also: 'notification ks quick mint',
      },
    },
    window: {
      tray: {
        name: 'Icon in the tray',
        about:
          'Mint and copy from the tokens used last, and see the sessions that are alive, without the window.',
        also: 'menu bar notification area status icon',
      },
      closeToTray: {
        name: 'Keep running in the tray',
        about:
          'Closing the window leaves KSmith in the tray, with its sessions. Should the icon be gone, the window is back.',
        also: 'close background menu bar',
      },
    },
    start: {
      atLogin: {
        name: 'Start when I log in',
        about: 'KSmith is started by the system at each login.',
        also: 'autostart boot startup',
      },
      hidden: {
        name: 'Start without a window',
        about: 'A start at login opens no window: it is there when it is asked for.',
        also: 'autostart hidden background minimised',
      },
    },
  },
  environments: {
    name: 'Environments',
    about:
      'What accounts are for: names and colours that frame the window, and which of them are production.',
    edit: 'Environments…',
    search: 'Environments production staging development colour frame',
  },
  lock: { search: 'App passphrase lock Touch ID unlock password' },
  /** the key that is Cmd on a Mac and Ctrl elsewhere */
  ctrlOrCmd: 'Ctrl or Cmd',
  groups: {
    appearance: 'Appearance',
    sessions: 'Sessions',
    privacy: 'Privacy',
    tokens: 'App tokens',
    notifications: 'Notifications',
    window: 'Start and window',
  },
  /** why a setting is not there, after “Not available here” */
  unavailable: {
    system: 'this operating system does not offer it',
    'no-tray-host': 'no program on this desktop shows icons in a tray',
    'no-notifications': 'no program on this desktop shows notifications',
    'no-key-grab':
      'this desktop (Wayland) passes no keys on to programs. It can be told to start KSmith with --palette by keys of its own',
    'no-clipboard-marks': 'this version of Electron cannot mark a text (44 and later can)',
    'no-lock-signal': 'nothing on this system tells programs that the screen was locked',
  },
} as const
