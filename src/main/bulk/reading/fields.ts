/** What can be said about a token, under the names that the rest of the reading uses. */
export type Field =
  | 'appTokenId'
  | 'secret'
  | 'partnerId'
  | 'serviceUrl'
  | 'hashType'
  | 'label'
  | 'tags'
  | 'status'
  | 'duration'
  | 'expiry'
  | 'type'
  | 'userId'
  | 'privileges'

/**
 * The names each field goes by, in JSON and in the header of a table: without case, spaces and signs, and without a
 * leading `kaltura`. Where several names are there for the label, the first of this order wins.
 */
const names: Record<Field, readonly string[]> = {
  appTokenId: ['id', 'apptokenid', 'tokenid'],
  secret: ['token', 'secret', 'apptoken', 'apptokensecret', 'tokensecret', 'apptokenvalue', 'tokenvalue'],
  partnerId: ['partnerid', 'partner', 'pid', 'accountid', 'account'],
  serviceUrl: ['serviceurl', 'service', 'url', 'baseurl', 'apiurl', 'endpoint', 'server', 'host', 'region'],
  hashType: ['hashtype', 'hash', 'hashalgorithm', 'algorithm', 'apptokenhashtype'],
  label: ['label', 'name', 'title', 'description', 'apptokenlabel', 'apptokenname', 'customer'],
  tags: ['tags', 'tag', 'labels', 'apptokentags'],
  status: ['status'],
  duration: ['sessionduration', 'duration', 'maxduration'],
  expiry: ['expiry', 'expires', 'expiresat'],
  type: ['sessiontype'],
  userId: ['sessionuserid', 'userid', 'user'],
  privileges: ['sessionprivileges', 'privileges'],
}

const byName = new Map(
  Object.entries(names).flatMap(([field, spellings]) => spellings.map((name) => [name, field as Field])),
)

/** The field that goes by a name, if any. */
export function fieldOf(name: string): Field | undefined {
  return byName.get(plain(name))
}

/** How early a name stands among those of its field: what is earlier is meant more precisely. */
export function rankOf(name: string): number {
  const field = fieldOf(name)
  return field ? names[field].indexOf(plain(name)) : Number.POSITIVE_INFINITY
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^kaltura(?=.)/, '')
}
