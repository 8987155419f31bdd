/** What every program needs for itself, in the system's main modifier and one key. */
const everybodys =
  /^(?:CommandOrControl|Command|Control|Alt)\+(?:Shift\+)?(?:[ACFNOPQSTVWXYZ]|F4|Space|Left|Right|Up|Down|Home|End|Insert)$/

/**
 * Whether these keys are everybody's: a program that claims them takes copying, pasting or closing away from all
 * others.
 *
 * @param accelerator as Electron spells it
 */
export function isEverybodys(accelerator: string): boolean {
  return everybodys.test(accelerator)
}
