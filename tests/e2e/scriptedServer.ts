import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net'
import { encryptKsV2 } from '../../src/kaltura'
import { certificateAuthority } from './certificateAuthority'

export const PARTNER_ID = 12345

/** What the server does with a call, by the name of its action. */
export type Script = (
  action: string,
) => { status?: number; body: string } | 'reset' | 'half-body' | 'huge' | 'redirect'

/** A widget session that looks right to a client, sealed with a made-up secret. */
export function widgetAnswer(partnerId = PARTNER_ID): string {
  const fields = {
    partnerId,
    expiry: Math.floor(Date.now() / 1000) + 300,
    sessionType: 0,
    userId: '0',
    privileges: 'view:*,widget:1',
    masterPartnerId: '',
    additionalData: '',
  }
  const ks = encryptKsV2(fields, '5a'.repeat(16), randomBytes(16))
  return JSON.stringify({ partnerId, ks, userId: 0, objectType: 'KalturaStartWidgetSessionResponse' })
}

/** The body of an API exception, as the server spells it. */
export function exception(code: string, message: string, args: Record<string, string> = {}): string {
  const spelled = Object.keys(args).length === 0 ? [] : args
  return JSON.stringify({ code, message, objectType: 'KalturaAPIException', args: spelled })
}

/** A loopback server whose script a test changes as it goes. */
export async function scriptedServer(): Promise<{
  serviceUrl: string
  play(script: Script): void
  close(): Promise<void>
}> {
  let script: Script = () => ({ body: widgetAnswer() })
  const listener: RequestListener = (request, response) => {
    const action = /\/action\/(\w+)/.exec(request.url ?? '')?.[1] ?? ''
    const step = script(action.toLowerCase())
    response.setHeader('x-kaltura-session', '4242')
    if (step === 'reset') request.socket.destroy()
    else if (step === 'half-body') {
      response.writeHead(200, { 'content-length': 1_000 })
      response.write('{"ks":"')
      setTimeout(() => request.socket.destroy(), 50)
    } else if (step === 'huge') response.end(Buffer.alloc(6 * 1024 * 1024, 'x'))
    else if (step === 'redirect') response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
    else response.writeHead(step.status ?? 200, { 'content-type': 'application/json' }).end(step.body)
  }
  const server = createServer(listener)
  return {
    serviceUrl: `http://127.0.0.1:${await listen(server)}`,
    play: (next) => {
      script = next
    },
    close: () => close(server),
  }
}

/** A loopback server whose certificate nobody trusts. */
export async function untrustedServer(): Promise<{ serviceUrl: string; close(): Promise<void> }> {
  const { key, cert } = certificateAuthority('Made-up Stranger').issue({ host: '127.0.0.1' })
  const server = createTlsServer({ key, cert }, (_, response) => response.end('{}'))
  return { serviceUrl: `https://127.0.0.1:${await listen(server)}`, close: () => close(server) }
}

/** Something that listens and speaks no HTTP. */
export async function wrongProtocol(): Promise<{ serviceUrl: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.end('220 made-up mail server ready\r\n')
  })
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
    return close(server)
  }
  return { serviceUrl: `http://127.0.0.1:${await listen(server)}`, close: hangUp }
}

async function listen(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function close(server: Server | TcpServer): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
