import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  bits,
  enumerated,
  explicit,
  generalizedTime,
  implicit,
  integer,
  nothing,
  objectId,
  octets,
  sequence,
  set,
  utcTime,
  utf8,
  yes,
} from './der'

/** What a server shows and proves who it is with. PEM, for `node:tls`. */
export interface Certificate {
  key: string
  cert: string
  /** The authority's word, signed (OCSP, RFC 6960), that it has called the certificate back: to be stapled to it. */
  revocation: Buffer
}

export interface CertificateAuthority {
  /** @param options `host`: a name, or `127.0.0.1`; `days`: valid from and until, from now on */
  issue(options: { host: string; days?: readonly [from: number, until: number] }): Certificate
  /**
   * The authority's own certificate in a PKCS #12 file (RFC 7292), behind that of a client, as companies hand them
   * out: Electron's `app.importCertificate` trusts the authorities in it.
   */
  pkcs12(password: string): Buffer
}

/** A certificate authority that nobody trusts yet, made up for one test. Its certificates follow RFC 5280. */
export function certificateAuthority(name: string): CertificateAuthority {
  const keys = newKeys()
  const own = certificate({
    subject: name,
    issuer: name,
    extension: isAuthority,
    keys,
    signer: keys,
    days: AROUND_NOW,
  })
  const issueTo = (host: string, days: readonly [number, number]) => {
    const subject = newKeys()
    const extension = goodFor(host)
    return {
      key: subject.privateKey,
      ...certificate({ subject: host, issuer: name, extension, keys: subject, signer: keys, days }),
    }
  }
  return {
    issue: ({ host, days = AROUND_NOW }) => {
      const { key, der, serial } = issueTo(host, days)
      return {
        key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: pem(der),
        revocation: revocation(serial, name, keys),
      }
    },
    pkcs12: (password) => {
      const client = issueTo('client.example', AROUND_NOW)
      return pkcs12(client.key, [client.der, own.der], password)
    },
  }
}

type Keys = { publicKey: KeyObject; privateKey: KeyObject }

const newKeys = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** In days from now: a clock that is a little off here or there does not matter. */
const AROUND_NOW = [-2, 2] as const
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'))
/** What is signed, how, and the signature, as certificates and OCSP answers end. */
const signed = (content: Buffer, { privateKey }: Keys) =>
  sequence(content, ecdsaWithSha256, bits(sign('sha256', content, privateKey)))

const commonName = (text: string) => sequence(set(sequence(objectId('2.5.4.3'), utf8(text))))

const isAuthority = sequence(objectId('2.5.29.19'), yes, octets(sequence(yes)))
const goodFor = (host: string) => {
  const address = host.split('.').map(Number)
  const alternative = address.some(Number.isNaN)
    ? implicit(2, host)
    : implicit(7, String.fromCharCode(...address))
  return sequence(objectId('2.5.29.17'), octets(sequence(alternative)))
}

function certificate(about: {
  subject: string
  issuer: string
  extension: Buffer
  keys: Keys
  signer: Keys
  days: readonly [number, number]
}): { der: Buffer; serial: Buffer } {
  const { subject, issuer, extension, keys, signer, days } = about
  const serial = integer(1, ...randomBytes(8))
  const content = sequence(
    explicit(0, integer(2)),
    serial,
    ecdsaWithSha256,
    commonName(issuer),
    sequence(...days.map((day) => utcTime(inDays(day)))),
    commonName(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(extension)),
  )
  return { der: signed(content, signer), serial }
}

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`

function revocation(serial: Buffer, issuer: string, keys: Keys): Buffer {
  const sha1 = (bytes: Uint8Array) => octets(createHash('sha1').update(bytes).digest())
  // the key alone, without what kind of key it is: an uncompressed point
  const key = sha1(keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65))
  const which = sequence(sequence(objectId('1.3.14.3.2.26'), nothing), sha1(commonName(issuer)), key, serial)
  const yesterday = generalizedTime(inDays(-1))
  const revoked = explicit(1, yesterday)
  const word = sequence(which, revoked, yesterday, explicit(0, generalizedTime(inDays(1))))
  const answer = signed(sequence(explicit(2, key), yesterday, sequence(word)), keys)
  return sequence(enumerated(0), explicit(0, sequence(objectId('1.3.6.1.5.5.7.48.1.1'), octets(answer))))
}

/** Nothing in it is encrypted, as nothing in it is secret; the password only seals it. */
function pkcs12(key: KeyObject, certificates: Buffer[], password: string): Buffer {
  const data = (content: Buffer) => sequence(objectId('1.2.840.113549.1.7.1'), explicit(0, octets(content)))
  const bag = (kind: number, content: Buffer, ...attributes: Buffer[]) =>
    sequence(objectId(`1.2.840.113549.1.12.10.1.${kind}`), explicit(0, content), ...attributes)
  // says which certificate is the key's
  const keyId = set(sequence(objectId('1.2.840.113549.1.9.21'), set(octets(Buffer.of(1)))))
  const x509 = (der: Buffer) => sequence(objectId('1.2.840.113549.1.9.22.1'), explicit(0, octets(der)))
  const bags = sequence(
    bag(1, key.export({ type: 'pkcs8', format: 'der' }), keyId),
    ...certificates.map((der, i) => bag(3, x509(der), ...(i === 0 ? [keyId] : []))),
  )
  const content = sequence(data(bags))
  const salt = randomBytes(8)
  const seal = createHmac('sha256', sealKey(password, salt)).update(content).digest()
  const sha256 = sequence(objectId('2.16.840.1.101.3.4.2.1'), nothing)
  return sequence(integer(3), data(content), sequence(sequence(sha256, octets(seal)), octets(salt)))
}

/** RFC 7292, appendix B.2, for one round of SHA-256. Password and salt have to fit into 64 bytes. */
function sealKey(password: string, salt: Buffer): Buffer {
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16()
  const blocks = [Buffer.alloc(64, 3), Buffer.alloc(64, salt), Buffer.alloc(64, text)]
  return createHash('sha256').update(Buffer.concat(blocks)).digest()
}
