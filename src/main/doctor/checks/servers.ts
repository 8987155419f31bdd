import { type Facts, MAX_HOSTS } from '../../../contract/doctor'
import { PRACTICE_SERVICE_URL } from '../../../contract/tokens'
import {
  apiErrorCodes,
  createClient,
  type Fetch,
  isLoopbackUrl,
  KalturaError,
  type Region,
} from '../../../kaltura'
import { t } from '../../../strings'
import { type Check, type Found, found } from '../check'

/** Milliseconds for one call. */
const DEADLINE = 8_000
/** Milliseconds: a skew below this is not seen, since servers tell whole seconds. */
const NOTICED_SKEW = 60_000
const IMPLAUSIBLE_SKEW = 24 * 3600 * 1000
/** Milliseconds before the end of a certificate from which it is told of. */
const SOON = 14 * 24 * 3600 * 1000

/** A certificate as the system saw it. */
export type SeenCertificate = {
  issuer: string
  /** epoch milliseconds */
  validUntil: number
  /** whether it comes from an authority that everybody's computer trusts */
  isPublic: boolean
}

/** The network as a check needs it: the same proxy and certificates as the app's own calls. */
export type DoctorNetwork = {
  fetch: Fetch
  /** whether calls to this URL go by way of a proxy */
  isProxied(url: string): Promise<boolean>
  certificateOf(host: string): SeenCertificate | undefined
}

type Parts = {
  /** of the tokens held, each once */
  serviceUrls: readonly string[]
  regions: readonly Region[]
  network: DoctorNetwork
  isLoopbackOnly: () => boolean
  /** the practice account has a stand-in URL */
  reachableUrl: (serviceUrl: string) => Promise<string>
  now?: () => number
}

/** Each server that a token is held for: whether it answers, its certificate, and its clock. */
export function serverChecks(parts: Parts): Check[] {
  const { serviceUrls } = parts
  if (serviceUrls.length === 0) return [check('servers', async () => [found('absent', 'HOSTS_NONE')])]
  const servers = numbered(serviceUrls.slice(0, MAX_HOSTS), parts.regions)
  const more = serviceUrls.length - servers.length
  return [
    ...servers.map(({ serviceUrl, server }, n) =>
      check(`server ${n + 1}`, (signal) => lookAt({ ...parts, serviceUrl, server, signal })),
    ),
    ...(more > 0 ? [check('servers', async () => [found('note', 'HOSTS_MORE', { count: more })])] : []),
  ]
}

const check = (id: string, look: Check['look']): Check => ({
  id,
  group: 'network',
  patience: DEADLINE + 4_000,
  look,
})

type Server = NonNullable<Facts['server']>

/** Names that tell nothing: a region of Kaltura's is public, any other server is only counted. */
function numbered(serviceUrls: readonly string[], regions: readonly Region[]) {
  const count = { here: 0, other: 0 }
  return serviceUrls.map((serviceUrl): { serviceUrl: string; server: Server } => {
    const region = regions.find(({ url }) => url === serviceUrl)
    if (region) return { serviceUrl, server: { kind: 'region', code: region.code } }
    if (serviceUrl === PRACTICE_SERVICE_URL) return { serviceUrl, server: { kind: 'practice' } }
    const kind = isLoopbackUrl(serviceUrl) ? 'here' : 'other'
    count[kind] += 1
    return { serviceUrl, server: { kind, number: count[kind] } }
  })
}

type Looking = Parts & { serviceUrl: string; server: Server; signal: AbortSignal }

async function lookAt(looking: Looking): Promise<Found[]> {
  const { server, network, isLoopbackOnly, reachableUrl, signal } = looking
  const url = await reachableUrl(looking.serviceUrl)
  const shown = looking.serviceUrl === url ? url : undefined
  if (isLoopbackOnly() && !isLoopbackUrl(url)) {
    return [found('absent', 'HOST_NOT_CALLED', { server }, shown)]
  }
  const byProxy = await network.isProxied(url)
  try {
    const client = createClient({ fetch: network.fetch, serviceUrl: url, deadlineMs: DEADLINE })
    const { transport } = await client.ping({ signal })
    return [
      found('good', 'HOST_GOOD', { server, byProxy }, shown),
      ...certificate(looking, url),
      clock(server, transport.skewMs),
    ]
  } catch (error) {
    if (!(error instanceof KalturaError)) throw error
    // a refusal of the API's own is an answer: this is a Kaltura, and the way there is open
    if (error.code === 'API_ERROR' || apiErrorCodes.some((code) => code === error.code)) {
      return [found('good', 'HOST_GOOD', { server, byProxy }, shown), ...certificate(looking, url)]
    }
    const { code, tlsProblem } = error
    return [
      found(
        'bad',
        'HOST_TROUBLE',
        { server, byProxy, failure: code, ...(tlsProblem && { tls: tlsProblem }) },
        shown,
      ),
    ]
  }
}

function certificate({ server, network, now = Date.now }: Looking, url: string): Found[] {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:') return []
  const seen = network.certificateOf(hostname)
  if (!seen) return [found('absent', 'CERTIFICATE_UNSEEN', { server })]
  const facts = { server, until: seen.validUntil }
  const shown = t('main.doctor.issuedBy', { issuer: seen.issuer })
  if (seen.validUntil - now() < SOON) return [found('note', 'CERTIFICATE_ENDS_SOON', facts, shown)]
  return [
    seen.isPublic
      ? found('good', 'CERTIFICATE_GOOD', facts, shown)
      : found('note', 'CERTIFICATE_OF_OWN_AUTHORITY', facts, shown),
  ]
}

/** @param skew the server's clock minus this machine's, milliseconds */
function clock(server: Server, skew: number | undefined): Found {
  if (skew === undefined) return found('absent', 'CLOCK_UNSEEN', { server })
  const facts = { server, milliseconds: skew }
  if (Math.abs(skew) > IMPLAUSIBLE_SKEW) return found('note', 'CLOCK_NOT_BELIEVED', facts)
  return Math.abs(skew) > NOTICED_SKEW
    ? found('note', 'CLOCK_OFF', facts)
    : found('good', 'CLOCK_GOOD', facts)
}
