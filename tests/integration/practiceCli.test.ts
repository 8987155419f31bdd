import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { createClient, parseKs } from '../../src/kaltura'

const script = fileURLToPath(new URL('../../scripts/practice.mjs', import.meta.url))
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** Started from another folder, as anyone might. */
function run(...argv: string[]) {
  const child = spawn(process.execPath, [script, ...argv], { cwd: tmpdir() })
  children.push(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>
  const closed = once(child, 'close')
  const shows = async (pattern: RegExp) => {
    while (!pattern.test(output.stdout)) {
      await Promise.race([
        once(child.stdout, 'data'),
        closed.then(() => Promise.reject(new Error(output.stderr))),
      ])
    }
  }
  return { child, output, exit, closed, shows }
}

describe('the practice account alone', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one line of JSON, serves, and ends cleanly on %s',
    async (signal) => {
      const { child, output, exit, shows } = run('--port', '0', '--json')
      await shows(/\n/)
      expect(output.stdout.trimEnd().split('\n')).toHaveLength(1)
      const { serviceUrl, partnerId, adminSecret, appTokens } = JSON.parse(output.stdout)
      expect(adminSecret).toMatch(/^[0-9a-f]{32}$/)
      for (const token of appTokens) {
        expect(token).toMatchObject({
          id: expect.any(String),
          token: expect.any(String),
          hashType: expect.any(String),
        })
      }
      const { value } = await createClient({ fetch, serviceUrl }).startWidgetSession({ partnerId })
      expect(value.partnerId).toBe(partnerId)
      child.kill(signal)
      expect(await exit).toEqual([0, null])
      expect(output.stderr).toBe('')
    },
  )

  test('does not stay behind when npm, which ran it, is ended', async () => {
    const npm = spawn('npm', ['run', '--silent', 'practice', '--', '--json'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    })
    children.push(npm)
    const [line] = await once(npm.stdout, 'data')
    const { serviceUrl } = JSON.parse(String(line))
    expect((await fetch(serviceUrl)).status).toBe(404)
    npm.kill('SIGTERM')
    await expect.poll(() => fetch(serviceUrl).catch(() => 'gone'), { timeout: 10_000 }).toBe('gone')
  })

  test('tells a person where it is, and gives a call to begin with', async () => {
    const { output, shows } = run()
    await shows(/Ctrl\+C/)
    expect(output.stdout).toMatch(/curl -s http:\/\/127\.0\.0\.1:\d+\/api_v3\//)
    expect(output.stdout).toContain('1_user0001')
  })

  test('says what it can do, and ends', async () => {
    const { output, exit, closed } = run('--help')
    expect(await exit).toEqual([0, null])
    await closed
    expect(output.stdout).toContain('--clock-skew SECONDS')
    expect(output.stderr).toBe('')
  })

  test('goes wrong, is off with its clock, and starts old KS when told to', async () => {
    const skewed = run('--json', '--clock-skew', '-86400', '--ks-version', '1')
    const broken = run('--json', '--fault', 'http-500')
    await Promise.all([skewed.shows(/\n/), broken.shows(/\n/)])
    const { serviceUrl, partnerId } = JSON.parse(skewed.output.stdout)
    const { value, transport } = await createClient({ fetch, serviceUrl }).startWidgetSession({ partnerId })
    expect(parseKs(value.ks).version).toBe(1)
    expect(Math.abs((transport.skewMs ?? 0) + 86_400_000)).toBeLessThan(5000)
    const answer = await fetch(`${JSON.parse(broken.output.stdout).serviceUrl}/api_v3/`)
    expect(answer.status).toBe(500)
  })

  test.each([
    [['--port', 'x']],
    [['--nonsense']],
    [['--latency']],
    [['--fault', 'meteor']],
    [['--clock-skew', 'soon']],
    [['--ks-version', '3']],
  ])('explains what is wrong with %j', async (argv) => {
    const { output, exit, closed } = run(...argv)
    expect(await exit).toEqual([2, null])
    await closed
    expect(output.stderr).toContain(argv[0])
    expect(output.stderr).toContain('Usage:')
    expect(output.stdout).toBe('')
  })

  test('a port that is taken ends it with a message', async () => {
    const first = run('--json')
    await first.shows(/\n/)
    const { port } = new URL(JSON.parse(first.output.stdout).serviceUrl)
    const { output, exit, closed } = run('--port', port)
    expect(await exit).toEqual([1, null])
    await closed
    expect(output.stderr).toContain('EADDRINUSE')
  })
})
