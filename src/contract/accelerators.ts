/** What every program needs for itself, with the system's main modifier. */
const everybodysKey = /^(?:[ACFNOPQSTVWXYZ]|F4|Space|Left|Right|Up|Down|Home|End|Insert)$/

/** The names that stand for one and the same modifier on some keyboard: a Mac's Command, Control elsewhere, Alt. */
const mainModifiers = [/^(?:CommandOrControl|Command|Super)$/, /^(?:CommandOrControl|Control)$/, /^Alt$/]

/**
 * Whether these keys are everybody's: a program that claims them takes copying, pasting or closing away from all
 * others. In whatever order they are written and under whatever names, on any system, since settings move.
 *
 * @param accelerator as Electron spells it
 */
export function isEverybodys(accelerator: string): boolean {
  const names = accelerator.split('+')
  const key = names.pop() ?? ''
  const modifiers = names.filter((name) => name !== 'Shift')
  return (
    everybodysKey.test(key) &&
    modifiers.length > 0 &&
    mainModifiers.some((same) => modifiers.every((name) => same.test(name)))
  )
}
