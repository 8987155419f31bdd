import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { literalsIn } from './literals'

/** Where what looks like a text is none, and why. */
const noTexts: readonly { in: string; is: RegExp; since: string }[] = [
  { in: 'src/kaltura/scrub/', is: /hidden|secret #/, since: 'a mark that a second scrubbing has to know' },
  { in: 'src/main/failed.ts', is: /^Failed$/, since: 'it is the name of an error' },
  { in: 'src/main/journal/files.ts', is: /^NotAsLeft$/, since: 'it is the name of an error' },
  { in: 'src/main/sessions/copyAs/', is: /./, since: 'it is a program that is copied' },
  {
    in: 'src/main/shell/security/appScheme.ts',
    is: /^Not found$/,
    since: 'a page of ours that asks for nothing',
  },
  { in: 'src/renderer/firstRun/FirstRun.tsx', is: /^KSmith$/, since: 'it is the name of the app' },
  {
    in: 'src/main/bulk/reading/readJson.ts',
    is: /^(?:Array|Object|String|Number)$/,
    since: 'parts of a syntax tree',
  },
  { in: 'src/contract/settings.ts', is: /^CommandOrControl\+Alt\+K$/, since: 'keys as Electron spells them' },
  { in: 'src/contract/catalogue/palette.ts', is: /^CommandOrControl$/, since: 'a key as Electron spells it' },
  { in: 'src/main/shell/menu.ts', is: /^CommandOrControl$/, since: 'a key as Electron spells it' },
  {
    in: 'src/main/backup/age.ts',
    is: /^(?:no identity matched|invalid version|scrypt work factor)$/,
    since: 'the library says so, and its failures are told apart by it',
  },
  { in: 'src/main/compose/vault.ts', is: /^no such entry$/, since: 'the name of an entry of the keychain' },
  {
    in: 'src/main/doctor/checks/clipboard.ts',
    is: /^KSmith tries the clipboard$/,
    since: 'it is written to be read back, and cleared again',
  },
  {
    in: 'src/main/doctor/checks/keychain.ts',
    is: /^made up …$/,
    since: 'it is written to be read back, and deleted again',
  },
  {
    in: 'src/main/conceal/lockSignals.ts',
    is: /^(?:AddMatch|NameHasOwner|NameOwnerChanged|Lock|ActiveChanged|ListSessions)$/,
    since: 'names on D-Bus',
  },
  {
    in: 'src/main/shell/sessionBus.ts',
    is: /^(?:AddMatch|NameHasOwner|NameOwnerChanged|Get)$/,
    since: 'names on D-Bus',
  },
  { in: 'src/main/shell/tray/host.ts', is: /^(?:Is)?StatusNotifierHost\w+$/, since: 'names on D-Bus' },
  {
    in: 'src/main/shell/notices/freedesktopWay.ts',
    is: /^(?:ActionInvoked|NotificationClosed|GetCapabilities|Notify|CloseNotification|ListActivatableNames)$/,
    since: 'names on D-Bus',
  },
  {
    in: 'src/main/shell/globalShortcut.ts',
    is: /^GlobalShortcutsPortal$/,
    since: 'the name of a feature of Chromium',
  },
  {
    in: 'src/main/shell/desktopEntry.ts',
    is: /^(?:Type|Version|Name|Comment|Exec|Terminal)=/,
    since: 'lines of a desktop entry; what is read of them is looked up',
  },
  {
    in: 'src/renderer/bulk/ChooseSource.tsx',
    is: /^KALTURA_APP_TOKEN_ID, |^id, token, /,
    since: 'names of variables and columns',
  },
  { in: 'src/renderer/bulk/SharedFields.tsx', is: /^https:/, since: 'an address as an example' },
  { in: 'src/renderer/backup/BackupDialog.tsx', is: /^age1…$/, since: 'every recipient begins with it' },
  { in: 'src/renderer/MainWindow.tsx', is: /^KSmith$/, since: 'it is the name of the app' },
  {
    in: 'src/renderer/',
    is: /^https:\/\/api\.example\.com$/,
    since: 'an address, as an example',
  },
  { in: 'src/renderer/ui/focus.ts', is: /^main button$/, since: 'it is a selector' },
  {
    in: 'src/renderer/mint/privileges/NarrowDialog.tsx',
    is: /^1_abc 1_def$/,
    since: 'ids, to show how they look',
  },
  {
    in: 'src/renderer/requests/AnswerPane.tsx',
    is: /^X-Kaltura-Session$/,
    since: 'it is the name of a header',
  },
  {
    in: 'src/renderer/settings/accelerator.ts',
    is: /^(?:CommandOrControl|Command|Super|Space|Insert)$/,
    since: 'keys as Electron spells them',
  },
]

/** Everything that a person may read the words of. */
const places = ['src/contract', 'src/kaltura', 'src/main', 'src/preload', 'src/renderer'].flatMap((layer) =>
  readdirSync(layer).map((name) => `${layer}/${name}`),
)
const filesOf = (place: string) =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true }).map((name) => join(place, String(name)))
    : [place]

/** What a person would read in a folder or file and is not looked up, one line each. */
const textsIn = (place: string) =>
  filesOf(place)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      literalsIn(file, readFileSync(file, 'utf8'))
        .filter(({ text }) => !noTexts.some((some) => file.startsWith(some.in) && some.is.test(text)))
        .map(({ line, text }) => `${file}:${line} ${text}`),
    )

describe('texts that a person reads', () => {
  it.each(places)('in %s are looked up in src/strings', (place) => {
    expect(textsIn(place)).toEqual([])
  })
})

describe('the eye for texts', () => {
  const see = (source: string) => literalsIn('x.tsx', source).map(({ text }) => text)

  it.each([
    ['between tags', 'const a = <p>all of it</p>', ['all of it']],
    ['one small word between tags', 'const a = <b> · {n} failed</b>', ['failed']],
    ['chosen between tags', "const a = <p>{x ? 'yes' : y && 'no'}</p>", ['yes', 'no']],
    [
      'in an attribute that is read out',
      'const a = <i aria-label="close" className="me-2 flex" />',
      ['close'],
    ],
    ['in any attribute', 'const a = <Row name="User id" />', ['User id']],
    ['in a value', "const a = { name: 'Tokens' }; say('done for now')", ['Tokens', 'done for now']],
    ['in a template', `say(\`\${n} tokens held, \${m}\`)`, ['… tokens held, …']],
  ])('sees what stands %s', (_, source, texts) => expect(see(source)).toEqual(texts))

  it.each([
    "import x from 'Some Module'",
    'const a = <p className="flex grow min-w-0 gap-2">{t(\'status.retry\')}</p>',
    "const look = 'inline-flex rounded border text-sm'",
    "if (event.key === 'Enter') throw new Error('The page lacks its root')",
    "type T = 'Some words' | 'and others'",
    "const a = <code>ADMIN</code>; call('session.get', 'KalturaAppToken', 'Content-Type')",
  ])('leaves alone: %s', (source) => expect(see(source)).toEqual([]))
})
