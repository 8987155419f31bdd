/** Reading something of an account with the KS of a session. */
export const requests = {
  title: 'Requests',
  noSession: {
    about: 'A request needs a KS, and there is no session that is alive.',
    mint: 'Mint one under Tokens',
  },
  noAnswer: {
    title: 'No answer yet',
    about:
      'Requests only read. What comes back is reduced to fields that are known to hold no secret before it gets here; how many were withheld is said beside the answer.',
  },
  /** the session whose KS is used */
  session: {
    label: 'With the KS of',
    expired: 'Expired',
    endsIn: 'Ends in <countdown/>',
    limited_one: 'This KS is good for {{count, number}} call in all. Each request spends one.',
    limited_other: 'This KS is good for {{count, number}} calls in all. Each request spends one.',
    /** where what it says is no number */
    limitedOddly: 'This KS is good for {{limit}} calls in all. Each request spends one.',
    noUser: 'no user',
    account: '<partnerId>{{partnerId}}</partnerId> at {{place}}',
  },
  form: {
    label: 'Request',
    action: 'Action',
    /** after what is read */
    readsOnly: 'Nothing is changed.',
    run: 'Run',
    cancel: 'Cancel',
    /** a field's label, with the API's own name */
    field: '{{label}} ({{name}})',
    does: {
      sessionGet: 'What the server says of the KS.',
      mediaList: 'The account’s media.',
      baseEntryGet: 'One entry.',
      categoryList: 'The account’s categories.',
      partnerGet: 'The account itself, without its secrets.',
      appTokenList: 'The account’s app tokens, without their secrets.',
      appTokenGet: 'One app token, without its secret.',
    },
    labels: {
      idIn: 'Ids, separated by commas',
      nameLike: 'Name contains',
      userIdEqual: 'Owner',
      mediaTypeEqual: 'Media type',
      orderBy: 'Order',
      pageSize: 'Page size',
      pageIndex: 'Page',
      entryId: 'Entry id',
      parentIdEqual: 'Parent id',
      sessionUserIdEqual: 'Bound to user',
      id: 'App-token id',
    },
    problems: {
      idIn: 'Up to 100 ids of letters, digits, _ and -, with commas between and no spaces.',
      nameLike: 'One line of at most 200 characters.',
      user: 'One line of at most 100 characters.',
      pageSize: 'A whole number from 1 to {{most, number}}. The server’s own is 30.',
      pageIndex: 'A whole number from 1 on.',
      entryId: 'An entry’s id, such as 1_abcd1234.',
      parentIdEqual: 'A category’s id, or 0 for the top.',
      id: 'An app token’s id, such as 1_abcd1234.',
    },
    order: {
      any: 'as the server likes',
      newest: 'newest first',
      oldest: 'oldest first',
      name: 'by name',
      plays: 'most played first',
    },
    mediaTypes: { any: 'any', video: 'video', image: 'image', audio: 'audio' },
  },
  recent: {
    title: 'Recent',
    /** read out after what was asked */
    ended: { answered: ', answered', failed: ', failed', cancelled: ', cancelled' },
  },
  answer: {
    waiting: 'Waiting for the server',
    cancelled: 'Cancelled. The answer, if there was one, was not read.',
    again: 'Run again',
    copy: 'Copy answer as JSON',
    copied: 'Copied. There is no secret in it.',
    objects_one: '{{count, number}} object',
    objects_other: '{{count, number}} objects',
    objectsSoFar_one: '{{here, number}} of {{count, number}} objects so far',
    objectsSoFar_other: '{{here, number}} of {{count, number}} objects so far',
    dropped_one: '{{count, number}} more dropped',
    dropped_other: '{{count, number}} more dropped',
    withheld_one: '{{count, number}} field withheld',
    withheld_other: '{{count, number}} fields withheld',
    tree: 'Answer of {{action}}',
    /** the name of the row for an answer that is not what is promised */
    itself: 'answer',
    noObjects: 'none',
    /** read out: a list and how much is in it */
    listOf_one: 'list of {{count, number}}',
    listOf_other: 'list of {{count, number}}',
    odd: 'Not what is promised',
  },
  /** the selected row in full */
  detail: {
    label: 'Selected value',
    none: 'Select a row to read it in full and to copy it.',
    copyObject: 'Copy as JSON',
    copyValue: 'Copy value',
    withheld_one: '{{type}}, {{count, number}} withheld',
    withheld_other: '{{type}}, {{count, number}} withheld',
    time: '{{value}} is {{time}} here',
    empty: 'An empty text',
    objects_one: '{{count, number}} in this answer',
    objects_other: '{{count, number}} in this answer',
    fields_one: '{{count, number}} field',
    fields_other: '{{count, number}} fields',
  },
  /** the types of JSON */
  types: {
    text: 'text',
    number: 'number',
    flag: 'true or false',
    nothing: 'null',
    list: 'list',
    object: 'object',
  },
  /** what stands in the place of something that is not shown */
  odd: {
    missing: 'Promised, and missing.',
    wrongType: 'Not what is promised: {{type}}. It is not shown.',
    tooLong: 'Too long to be shown.',
    otherType: '{{promised}} is promised, and {{sent}} was sent. Nothing of it is shown.',
    untyped:
      '{{promised}} is promised, and an object without a proper type was sent. Nothing of it is shown.',
    /** by what was sent */
    noObject: {
      text: '{{promised}} is promised, and a text was sent. Nothing of it is shown.',
      number: '{{promised}} is promised, and a number was sent. Nothing of it is shown.',
      flag: '{{promised}} is promised, and true or false was sent. Nothing of it is shown.',
      nothing: '{{promised}} is promised, and null was sent. Nothing of it is shown.',
      list: '{{promised}} is promised, and a list was sent. Nothing of it is shown.',
      object: '{{promised}} is promised, and an object was sent. Nothing of it is shown.',
    },
    noList: {
      text: 'A list is promised, and a text was sent. It is not shown.',
      number: 'A list is promised, and a number was sent. It is not shown.',
      flag: 'A list is promised, and true or false was sent. It is not shown.',
      nothing: 'A list is promised, and null was sent. It is not shown.',
      list: 'A list is promised, and a list was sent. It is not shown.',
      object: 'A list is promised, and an object was sent. It is not shown.',
    },
  },
} as const
