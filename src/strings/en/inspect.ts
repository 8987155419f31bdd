/** Inspecting a KS. */
export const inspect = {
  ask: {
    /** with an ADMIN session of the same account */
    sendsToAdmin:
      'The KS is sent to <host>{{host}}</host>, which reads it for the ADMIN session. That spends a call of the session’s, none of the KS’s own, and does not tell whether the KS was ended before its time.',
    /** with the KS itself */
    sends:
      'The KS is sent to <host>{{host}}</host>. That spends one of its calls, if it is limited to a number of them.',
  },
} as const
