/** Concealing and locking, from the window. */
export const conceal = {
  now: 'Conceal KSmith',
  lockNow: 'Lock KSmith',
  passphrase: {
    name: 'App passphrase',
    about:
      'Asked for at the start, and whenever the window was concealed. It keeps out people who come by; not programs that run as you, which can ask the keychain themselves. Nobody can recover it.',
    set: 'Set a passphrase…',
    change: 'Change passphrase…',
    remove: 'Remove passphrase…',
  },
  touchId: 'Unlock with Touch ID',
} as const
