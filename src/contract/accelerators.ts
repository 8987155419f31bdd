/** What every program needs for itself, with the system's main modifier. */
const everybodysKeys = /^(?:[ACFNOPQSTVWXYZ]|F4|Space|Left|Right|Up|Down|Home|End|Insert)$/

/** Which modifier of the keyboard a name stands for, on a Mac and elsewhere. */
const keyboards: readonly Readonly<Record<string, string>>[] = [
  { CommandOrControl: 'Command', Super: 'Command' },
  { CommandOrControl: 'Control' },
]

/**
 * Whether these keys are everybody's: a program that claims them takes copying, pasting or closing away from all
 * others. In whatever order they are written and under whatever names, on any system, since settings move.
 *
 * @param accelerator as Electron spells it
 */
export function isEverybodys(accelerator: string): boolean {
  const names = accelerator.split('+')
  const key = names.pop() ?? ''
  return (
    everybodysKeys.test(key) &&
    keyboards.some((keyboard) => {
      const [main, ...more] = new Set(
        names.flatMap((name) => (name === 'Shift' ? [] : [keyboard[name] ?? name])),
      )
      return more.length === 0 && main !== undefined && ['Command', 'Control', 'Alt'].includes(main)
    })
  )
}
