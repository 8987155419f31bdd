import type { PracticeUser } from '../account'

/** The people of the sample account. A user session of the first is allowed what an administrator is. */
export const sampleUsers: readonly PracticeUser[] = [
  { id: 'admin@practice.example', role: 'PARTNER_ADMIN_ROLE' },
  { id: 'auditor@practice.example', role: 'READ_ONLY_ROLE' },
  { id: 'support@practice.example' },
  { id: 'studio@practice.example' },
  { id: 'radio@practice.example' },
  { id: 'design@practice.example' },
]
