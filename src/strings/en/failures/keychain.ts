/** What the operating system's keychain can do to us. */
export const keychain = {
  KEYCHAIN_MISSING: {
    title: 'No keychain was found',
    happened:
      'The system offers no keychain, so secrets can be neither read nor kept. Your inventory is untouched.',
    causes: [
      'No Secret Service is running (GNOME Keyring, KWallet or KeePassXC provide one).',
      'The app was started outside the desktop session and cannot see its D-Bus.',
    ],
    next: ['Install or start a keyring, for example gnome-keyring.', 'Then choose “Try again”.'],
  },
  KEYCHAIN_WAITING: {
    title: 'Waiting for the keychain',
    happened: 'The keychain has not answered yet. It is probably locked and asking for its password.',
    causes: ['A password prompt is open, perhaps behind another window or on another screen.'],
    next: ['Look for the prompt and answer it. KSmith goes on by itself.'],
  },
  KEYCHAIN_LOCKED: {
    title: 'The keychain is locked',
    happened: 'Secrets can be neither read nor kept until it is unlocked. Your inventory is untouched.',
    causes: [
      'The password prompt was closed, or could not be shown.',
      'The keychain locks itself after a while, or with the screen.',
    ],
    next: ['Unlock the keychain, for example in the system’s password program.', 'Then choose “Try again”.'],
  },
  KEYCHAIN_DENIED: {
    title: 'The keychain said no',
    happened: 'The keychain did not allow KSmith to use it. Your inventory is untouched.',
    causes: ['Its prompt was closed or refused.', 'The keychain’s own settings exclude KSmith.'],
    next: ['Unlock the keychain, or allow KSmith when asked.', 'Then choose “Try again”.'],
  },
  KEYCHAIN_FAILED: {
    title: 'The keychain failed',
    happened: 'The keychain answered with an error. Your inventory is untouched.',
    causes: ['The keychain service is in trouble or was just restarted.'],
    next: ['Choose “Try again”.', 'If it stays, sign out of the system and in again.'],
  },
  SECRET_MISSING: {
    title: 'The secret is gone',
    happened: 'The keychain holds no secret for this token any more.',
    causes: [
      'It was deleted in the system’s own keychain program.',
      'The inventory came here from another machine: secrets never travel with it.',
    ],
    next: ['Use “Replace secret” to put it back, or remove the token.'],
  },
  SECRET_MISMATCH: {
    title: 'The secret belongs to another token',
    happened:
      'The keychain’s entry was kept for another account or app token, so it was not used. Nothing was sent.',
    causes: [
      'The inventory file was edited, or came from a backup or another machine.',
      'The entry was changed in the system’s own keychain program.',
    ],
    next: ['Use “Replace secret” with this token’s own secret, or remove the token.'],
  },
  SECRET_NOT_DELETED: {
    title: 'The secret is still there',
    happened:
      'The keychain said it deleted the secret, but it is still there. The token stays marked as being removed.',
    causes: ['The keychain is locked.'],
    next: ['Unlock the keychain and remove the token again.'],
  },
} as const
