import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type HoldingProxy = {
  serviceUrl: string
  /** Holds back the answers to an action from now on, which the server behind has given by then. */
  hold(action: string): void
  /** Resolves when an answer is being held back. */
  held(): Promise<void>
  /** Lets go of what is held back, and holds nothing back any more. @returns how many answers there were */
  release(): number
  close(): Promise<void>
}

/** A server in front of another one, for what happens while an answer is on its way. */
export async function holdingProxy(behind: string): Promise<HoldingProxy> {
  let holding: string | undefined
  const waiting: (() => void)[] = []
  let arrived: () => void = () => {}
  let arrival = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const answer = (response: ServerResponse, status: number, headers: Headers, body: string) => {
    response.writeHead(status, { ...Object.fromEntries(headers), 'content-length': Buffer.byteLength(body) })
    response.end(body)
  }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const given = await fetch(`${behind}${request.url}`, {
      method: request.method ?? 'POST',
      headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
      body: Buffer.concat(parts),
    })
    const body = await given.text()
    const go = () => answer(response, given.status, given.headers, body)
    const action = /\/action\/(\w+)/i.exec(request.url ?? '')?.[1]?.toLowerCase()
    if (holding === undefined || action !== holding.toLowerCase()) return go()
    waiting.push(go)
    arrived()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(action) {
      holding = action
      arrival = new Promise((resolve) => {
        arrived = resolve
      })
    },
    held: () => arrival,
    release() {
      holding = undefined
      const going = waiting.splice(0)
      for (const go of going) go()
      return going.length
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
