import { rows } from './rows'
import { source } from './source'

/** Adding many tokens at once, and taking in a backup. */
export const bulk = {
  title: { several: 'Add several tokens', backup: 'Take in a backup' },
  cancel: 'Cancel',
  done: 'Done',
  stop: 'Stop',
  ...source,
  /** fields that are asked once for all rows */
  shared: {
    partnerId: 'Partner id',
    region: 'Region',
    chooseRegion: 'Choose a region',
    anotherServer: 'Another server…',
    serviceUrl: 'Service URL',
    hashType: 'Hash type',
    asStated: 'As stated in each row',
    tags: 'For all, in addition to their own',
    forThose_one: 'For the {{count, number}} row without one',
    forThose_other: 'For the {{count, number}} rows without one',
    alsoForThose_one: 'Also for the {{count, number}} row with one',
    alsoForThose_other: 'Also for the {{count, number}} rows with one',
    forAll: 'The same for all',
  },
  /** held tokens whose secret is another one in the source */
  differing: {
    held_one: '{{count, number}} token is held with another secret.',
    held_other: '{{count, number}} tokens are held with another secret.',
    kept: 'The secrets held here are kept.',
    replaced: 'The secrets held here are replaced.',
    someReplaced_one: '{{count, number}} of these secrets is replaced.',
    someReplaced_other: '{{count, number}} of these secrets are replaced.',
    keepAll: 'Keep all',
    replaceAll: 'Replace all',
  },
  ...rows,
  adding: {
    label: 'Adding to the keychain',
    count: '{{done, number}} of {{total, number}}',
    failed_one: '{{count, number}} failed',
    failed_other: '{{count, number}} failed',
  },
  /** the button that adds */
  add: {
    tokens_one: 'Add {{count, number}} token',
    tokens_other: 'Add {{count, number}} tokens',
    /** does both; `replacing` is as follows */
    tokensReplacing_one: 'Add {{count, number}} token, {{replacing}}',
    tokensReplacing_other: 'Add {{count, number}} tokens, {{replacing}}',
    replacing_one: 'replace {{count, number}} secret',
    replacing_other: 'replace {{count, number}} secrets',
    secrets_one: 'Replace {{count, number}} secret',
    secrets_other: 'Replace {{count, number}} secrets',
    again_one: 'Try {{count, number}} token again',
    again_other: 'Try {{count, number}} tokens again',
    others_one: 'Add the other {{count, number}}',
    others_other: 'Add the other {{count, number}}',
  },
  /** what came of adding; sentences that follow each other */
  result: {
    added_one: '{{count, number}} token added.',
    added_other: '{{count, number}} tokens added.',
    replaced_one: '{{count, number}} secret replaced.',
    replaced_other: '{{count, number}} secrets replaced.',
    failed_one: '{{count, number}} token failed.',
    failed_other: '{{count, number}} tokens failed.',
    left_one: '{{count, number}} token not added.',
    left_other: '{{count, number}} tokens not added.',
    stopped_one: '{{count, number}} token not added: you stopped it.',
    stopped_other: '{{count, number}} tokens not added: you stopped it.',
    inFile: 'The secrets still stand in the file: delete it if it is not needed any more.',
  },
  again: {
    others: 'Add others',
    file: 'Choose another file',
    source: 'Choose another source',
  },
} as const
