import { t } from '../../strings'

/** By this line a file is known as one that KSmith wrote. */
const MARK = 'X-KSmith-Autostart=true'

/** The text of a desktop entry that starts a command, after the Desktop Entry Specification 1.5. */
export function desktopEntry(command: readonly string[]): string {
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=KSmith',
    `Comment=${t('shell.autostart')}`,
    `Exec=${execLine(command)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    MARK,
  ].join('\n')}\n`
}

/**
 * A command as the value of `Exec`. There are two layers: each argument is quoted with `"`, `` ` ``, `$` and `\` behind a
 * backslash, and in the value as a whole a backslash is written as two and a percent sign, which begins a field code, as
 * two.
 *
 * @throws when an argument holds a control character, which no entry can carry
 */
export function execLine(command: readonly string[]): string {
  return command.map(quoted).join(' ')
}

function quoted(argument: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(argument)) throw new Error('a control character in a command')
  const plain = /^[A-Za-z0-9_./:@+=,-]+$/.test(argument)
  const inQuotes = plain ? argument : `"${argument.replaceAll(/["`$\\]/g, '\\$&')}"`
  return inQuotes.replaceAll('\\', '\\\\').replaceAll('%', '%%')
}

export function isOurs(text: string): boolean {
  return text.split('\n').includes(MARK)
}

/** Whether a desktop's own settings have switched the entry off, without taking it away. */
export function isSwitchedOff(text: string): boolean {
  return text
    .split('\n')
    .some((line) => /^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/.test(line))
}
