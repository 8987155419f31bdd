/** Accounts that are administered: what the journal notes of it. */
export const accounts = {
  /** of the window in which it is entered */
  enterAdminKs: 'Admin KS of partner {{partnerId}}',
  notes: {
    listed_one: '{{count, number}} app token',
    listed_other: '{{count, number}} app tokens',
    refreshed: 'held already: its limits were read again',
    secretNotKept: 'made on the account; its secret could not be kept here',
    changedMeanwhile: 'nothing sent: it was changed elsewhere meanwhile',
    adminSession: 'to administer the account; kept inside the app',
  },
} as const
