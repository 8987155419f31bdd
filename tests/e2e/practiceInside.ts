import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * The service URL of the practice account that runs inside the app, found from outside: the loopback port on which the
 * app's main process listens and answers like Kaltura.
 */
export async function practiceServiceUrl(pid: number): Promise<string> {
  for (const port of listeningPorts(pid)) {
    const serviceUrl = `http://127.0.0.1:${port}`
    const answer = await fetch(`${serviceUrl}/api_v3/service/media/action/list`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1 }),
    }).catch(() => undefined)
    if (answer?.headers.get('x-me')) return serviceUrl
  }
  throw new Error('the app serves no practice account')
}

/** What `media.list` answers to a KS, asked by hand and not through the app's own client. */
export async function mediaList(serviceUrl: string, ks: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${serviceUrl}/api_v3/service/media/action/list`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format: 1, ks }),
  })
  return (await answer.json()) as Record<string, unknown>
}

function listeningPorts(pid: number): number[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  const LISTEN = '0A'
  return readFileSync(`/proc/${pid}/net/tcp`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTEN && inode !== undefined && sockets.has(inode))
    .map(([, local]) => Number.parseInt(local?.split(':')[1] ?? '', 16))
}
