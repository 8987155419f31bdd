/** Leaks: what a person is asked and reminded of, and what the journal notes. */
export const leaks = {
  /** of the window in which it is entered */
  enterKs: 'The KS that leaked',
  /** what an incident about a KS is called that does not say its token */
  ksName: 'KS {{fingerprint}}',
  notes: {
    deleted: 'leaked',
    goneAlready: 'leaked; it was gone from the account already',
    stoppedBefore: 'it had been stopped before',
    nothingToStop: 'the token was gone from the account already',
    secretRemoved: 'leaked: its secret was removed from the keychain',
    proven: '{{refused, number}} refused, {{alive, number}} alive',
    takenBack: 'taken back: it did not leak',
  },
  reminder: {
    before: {
      title: 'An emergency stop ends soon',
      body: 'The stop of app token {{appTokenId}} ends in less than two hours. Have it deleted before.',
      bodyUnnamed: 'The stop of a leaked KS’s app token ends in less than two hours. Have it deleted before.',
    },
    over: {
      title: 'An emergency stop is over',
      body: 'Sessions of app token {{appTokenId}} work again. Stop it again, or have it deleted.',
      bodyUnnamed: 'Sessions of a leaked KS’s app token work again. Stop it again, or have it deleted.',
    },
  },
} as const
