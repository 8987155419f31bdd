/** What the journal notes of itself and of tokens that were edited. */
export const journal = {
  /** why it begins anew */
  begins: {
    keyGone: 'the key of the journal so far is gone from the keychain',
    entriesGone: 'entries are missing at the end of the journal so far',
    missing: '{{file}} is missing',
    unreadable: '{{file}} cannot be read',
    altered: '{{file}} is not as it was left, from line {{line}}',
  },
  lost_one: '{{count, number}} entry',
  lost_other: '{{count, number}} entries',
  edited: {
    label: 'label “{{before}}” → “{{after}}”',
    tags: 'tags “{{before}}” → “{{after}}”',
    hashType: 'hash type {{before}} → {{after}}',
    environment: 'environment {{before}} → {{after}}',
    noEnvironment: 'none',
  },
  /** what a check came to: two sentences, one after the other */
  healthChecked_one: '{{count, number}} app token was checked.',
  healthChecked_other: '{{count, number}} app tokens were checked.',
  healthWorks_one: '{{count, number}} works.',
  healthWorks_other: '{{count, number}} work.',
} as const
