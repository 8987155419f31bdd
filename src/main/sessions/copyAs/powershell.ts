import { KS_VARIABLE } from './session'

/**
 * PowerShell takes four typographic quotation marks for single quotes too, and each is doubled by itself.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g

/** An assignment for PowerShell, on any system. */
export function powershellAssignment(ks: string): string {
  return `$env:${KS_VARIABLE} = '${ks.replace(singleQuotes, '$&$&')}'`
}
