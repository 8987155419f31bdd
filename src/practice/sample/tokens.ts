import type { PracticeAppToken } from '../account'

/**
 * The sample account's tokens. Everything about them is fixed, so that a token kept from an earlier run
 * works again after a restart.
 */
export function sampleTokens(partnerId: number): PracticeAppToken[] {
  return samples.map(({ id, ...sample }, index) => ({
    id,
    token: madeUpSecret(index + 1),
    partnerId,
    createdAt: madeAt + index * day,
    updatedAt: madeAt + index * day,
    status: 2,
    expiry: null,
    sessionType: 0,
    sessionUserId: null,
    sessionDuration: day,
    sessionPrivileges: null,
    hashType: 'SHA256',
    ...sample,
  }))
}

type Sample = Pick<PracticeAppToken, 'id' | 'description'> & Partial<PracticeAppToken>

const samples: readonly Sample[] = [
  { id: '1_user0001', description: 'Plain user sessions, for any user, up to a day' },
  { id: '1_admin001', description: 'Admin sessions, an hour at most', sessionType: 2, sessionDuration: 3600 },
  {
    id: '1_narrow01',
    description: 'May list everything and view one entry, 15 minutes at most',
    sessionPrivileges: 'list:*,sview:1_welcome1,privacycontext:support',
    sessionDuration: 900,
  },
  { id: '1_expired1', description: 'Expired in 2020: nothing can be minted from it', expiry: 1_577_836_800 },
  {
    id: '1_opentype',
    description: 'Leaves the type open: the caller chooses user or admin',
    sessionType: null,
  },
  {
    id: '1_fixedusr',
    description: 'Always acts as support@practice.example, whoever asks',
    sessionUserId: 'support@practice.example',
  },
  {
    id: '1_wildcard',
    description: 'May edit every entry, and can be narrowed to some',
    sessionPrivileges: 'edit:*',
  },
  {
    id: '1_playback',
    description: 'Playback role only: its sessions may not even list media',
    sessionPrivileges: 'setrole:PLAYBACK_BASE_ROLE,sview:*',
  },
  {
    id: '1_mediauri',
    description: 'Restricted to the media service by URI',
    sessionPrivileges: 'urirestrict:/api_v3/service/media/*',
  },
  { id: '1_disabled', description: 'Disabled by an administrator', status: 1 },
  { id: '1_md5hash1', description: 'An old integration that hashes with MD5', hashType: 'MD5' },
  { id: '1_sha1hash', description: 'Made without a hash type, so SHA1', hashType: 'SHA1' },
  { id: '1_sha256h1', description: 'Hashes with SHA256, as new tokens should', hashType: 'SHA256' },
  { id: '1_sha512h1', description: 'Hashes with SHA512', hashType: 'SHA512' },
]

/** Looks like the server's (32 lowercase hex digits), and like nothing that anyone would believe in. */
function madeUpSecret(number: number): string {
  return `${'5a'.repeat(15)}${String(number).padStart(2, '0')}`
}

const day = 86_400
/** 1 September 2025. */
const madeAt = 1_756_684_800
