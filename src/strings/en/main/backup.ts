/** Backups: what is asked in windows of their own, and what the journal notes. */
export const backup = {
  newPassphrase: 'Passphrase for the new backup',
  /** of the windows in which a key is entered */
  enter: {
    passphrase: 'Passphrase of {{file}}',
    identity: 'Identity for {{file}}',
  },
  /** of a token that was left out and is not held any more */
  unknownToken: 'Unknown',
  notes: {
    made: {
      recipient_one: '{{count, number}} token, locked with a recipient, file {{fingerprint}}',
      recipient_other: '{{count, number}} tokens, locked with a recipient, file {{fingerprint}}',
      passphrase_one: '{{count, number}} token, locked with a passphrase, file {{fingerprint}}',
      passphrase_other: '{{count, number}} tokens, locked with a passphrase, file {{fingerprint}}',
    },
    takenIn: '{{added}}, {{replaced}}, file {{fingerprint}}',
    added_one: '{{count, number}} token added',
    added_other: '{{count, number}} tokens added',
    replaced_one: '{{count, number}} secret replaced',
    replaced_other: '{{count, number}} secrets replaced',
  },
} as const
