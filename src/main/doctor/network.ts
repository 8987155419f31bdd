import { type Certificate, session } from 'electron'
import type { DoctorNetwork, SeenCertificate } from './checks/servers'

/**
 * The network for checks: like the app's own, with the system's proxy and certificates, on a session apart that notes
 * the certificates it meets. What the system says of them stands: nothing is let through that it refuses.
 */
export function openDoctorNetwork(): DoctorNetwork {
  const seen = new Map<string, SeenCertificate>()
  // opened with the first check and not before: nothing of this is needed at a start
  const open = () => {
    const own = session.fromPartition('doctor', { cache: false })
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    own.setCertificateVerifyProc(({ hostname, certificate, isIssuedByKnownRoot }, answer) => {
      seen.set(hostname, noted(certificate, isIssuedByKnownRoot))
      // as Chromium decides
      answer(-3)
    })
    return own
  }
  let opened: ReturnType<typeof open> | undefined
  const own = () => {
    opened ??= open()
    return opened
  }
  return {
    fetch: (url, init) => own().fetch(url, { ...init, bypassCustomProtocolHandlers: true }),
    isProxied: async (url) => !/^\s*DIRECT/.test(await own().resolveProxy(url)),
    certificateOf: (host) => seen.get(host),
  }
}

function noted({ issuerName, validExpiry }: Certificate, isPublic: boolean): SeenCertificate {
  return { issuer: issuerName, validUntil: validExpiry * 1000, isPublic }
}
