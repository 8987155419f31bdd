import { spawnSync } from 'node:child_process'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriesKs, copyFormatSchema, ksFormats, snippetFormats } from '../../../src/contract/copyFormats'
import { encryptKsV2 } from '../../../src/kaltura'
import { type CopiedSession, ksTexts, snippets } from '../../../src/main/sessions/copyAs'

const session: CopiedSession = {
  partnerId: 1234567,
  serviceUrl: 'https://www.kaltura.com',
  expiry: 1_800_000_000,
}
/** Anything that can be typed or pasted: no NUL, which neither a shell nor an environment can hold. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((it) => !it.includes('\0'))
const awkward = fc.string({ unit: fc.constantFrom(...`'"\`$\\!#%& *;|<>(){}[]~=,\n\t‘’‚‛é`), maxLength: 30 })
const anyText = fc.oneof(text, awkward)
const ks = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((random) =>
  encryptKsV2(
    {
      partnerId: 1,
      expiry: 1,
      sessionType: 0,
      userId: 'u',
      privileges: 'list:*',
      masterPartnerId: '',
      additionalData: '',
    },
    'made up',
    Buffer.from(random),
  ),
)

/** What a program prints for each of a number of assignments, one after the other. */
function printed(command: string, args: string[], script: string): string[] {
  const { stdout, stderr, status } = spawnSync(command, args, { input: script, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.split('\0').slice(0, -1)
}

const isThere = (command: string) => spawnSync(command, ['-c', 'exit 0']).error === undefined

describe('a shell that runs what was copied has exactly the KS in its environment', () => {
  for (const shell of ['sh', 'bash', 'zsh']) {
    it.skipIf(!isThere(shell))(`${shell}, whatever the text`, () => {
      fc.assert(
        fc.property(fc.array(anyText, { minLength: 1, maxLength: 40 }), (texts) => {
          const script = texts
            .map((each) => `${ksTexts.sh(each, session)}\nprintf '%s\\0' "$KALTURA_KS"\n`)
            .join('')
          expect(printed(shell, ['-s'], script)).toEqual(texts)
        }),
        { numRuns: 25 },
      )
    })
  }

  it.skipIf(!isThere('pwsh'))('PowerShell itself, whatever the text', () => {
    const texts = ["it's", '‘a’ ‚b‛', '$env:PATH `n', 'djJ8MTIz_-==', '"quoted"']
    const script = texts
      .map((each) => `${ksTexts.powershell(each, session)}\n[Console]::Out.Write($env:KALTURA_KS + "\`0")\n`)
      .join('')
    expect(printed('pwsh', ['-NoProfile', '-Command', '-'], script)).toEqual(texts)
  })

  it('PowerShell, read by its documented rule: a doubled quotation mark of any of its kinds is one', () => {
    fc.assert(
      fc.property(anyText, (each) => {
        const [, inside] = /^\$env:KALTURA_KS = '(.*)'$/s.exec(ksTexts.powershell(each, session)) ?? []
        expect(inside?.replace(/(['‘’‚‛])\1/g, '')).not.toMatch(/['‘’‚‛]/)
        expect(inside?.replace(/(['‘’‚‛])\1/g, '$1')).toBe(each)
      }),
    )
  })
})

describe('an .env line', () => {
  const read = (line: string) => parseEnv(`BEFORE=1\n${line}\nAFTER=2\n`).KALTURA_KS

  it('of a KS is a plain word, which every reader takes as it is', () => {
    fc.assert(
      fc.property(ks, (each) => {
        const line = ksTexts.dotenv(each, session)
        expect(line).toBe(`KALTURA_KS=${each}`)
        expect(read(line)).toBe(each)
      }),
    )
  })

  it('says exactly the text to Node and to a shell, or is not made at all', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 40 }), (texts) => {
        const lines = texts.flatMap((each) => {
          try {
            return [{ each, line: ksTexts.dotenv(each, session) }]
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError)
            return []
          }
        })
        for (const { each, line } of lines) expect(read(line)).toBe(each)
        const script = lines.map(({ line }) => `${line}\nprintf '%s\\0' "$KALTURA_KS"\n`).join('')
        expect(printed('sh', ['-s'], script)).toEqual(lines.map(({ each }) => each))
      }),
      { numRuns: 25 },
    )
  })
})

describe('JSON', () => {
  it("has the API's spellings and says exactly the KS", () => {
    fc.assert(
      fc.property(anyText, (each) => {
        expect(JSON.parse(ksTexts.json(each, session))).toEqual({
          ks: each,
          partnerId: 1234567,
          serviceUrl: 'https://www.kaltura.com',
          expiry: 1_800_000_000,
        })
      }),
    )
  })
})

describe('the forms are told apart', () => {
  it('every one either carries the KS or is a program that reads it', () => {
    expect([...Object.keys(ksTexts), ...Object.keys(snippets)]).toEqual(copyFormatSchema.options)
    for (const format of ksFormats) {
      expect(carriesKs(format)).toBe(true)
      expect(ksTexts[format]('djJ8', session)).toContain('djJ8')
    }
    for (const format of snippetFormats) {
      expect(carriesKs(format)).toBe(false)
      expect(snippets[format](session)).toContain('KALTURA_KS')
    }
  })

  it('programs call the account of the session, over https where it is', () => {
    for (const format of snippetFormats) {
      expect(snippets[format](session)).toContain('https://www.kaltura.com')
      expect(snippets[format](session)).not.toContain('http://')
    }
  })
})

describe('a service URL with odd characters stays one text', () => {
  const odd: CopiedSession = { ...session, serviceUrl: "https://example.com/it's$(id)`id`$HOME" }

  it('in curl', () => {
    const shown = snippets
      .curl(odd)
      .replace('curl ', 'printf "%s\\n" ')
      .replace(/^printf '[^']*'/, 'printf ""')
    const { stdout } = spawnSync('sh', ['-s'], { input: shown, encoding: 'utf8' })
    expect(stdout.trim().split('\n').at(-1)).toBe(`${odd.serviceUrl}/api_v3/service/media/action/list`)
  })

  it('in Node', () => {
    expect(snippets['node-fetch'](odd)).toContain(JSON.stringify(odd.serviceUrl).slice(0, -1))
    for (const [format, kind] of [
      ['node-fetch', 'module'],
      ['node-client', 'commonjs'],
    ] as const) {
      const checked = spawnSync(process.execPath, [`--input-type=${kind}`, '--check', '-'], {
        input: snippets[format](odd),
        encoding: 'utf8',
      })
      expect(checked.stderr).toBe('')
    }
  })

  it('in PHP, where only a quote and a backslash need one', () => {
    expect(snippets.php(odd)).toContain("'https://example.com/it\\'s$(id)`id`$HOME/api_v3")
  })
})
