import { knownPrivileges, type PrivilegeDescription } from '../kaltura/privileges'
import { regions } from '../kaltura/regions'
// the pages are English, whatever the app speaks
import { privileges as words } from '../strings/en/privileges'
import { regions as regionNames } from '../strings/en/regions'

/** The parts of pages that are made from what the app itself goes by. */
const parts: Record<string, () => string> = {
  privileges: () =>
    table(
      ['Privilege', 'What it does', 'Asked for at mint time'],
      knownPrivileges.map((privilege) => [
        `\`${privilege.example}\``,
        whatItDoes(privilege),
        atMint[privilege.atMint],
      ]),
    ),
  regions: () =>
    table(
      ['Region', 'Service URL'],
      regions.map(({ code, url }) => [regionNames[code], `\`${url}\``]),
    ),
}

const atMint: Record<PrivilegeDescription['atMint'], string> = {
  add: 'granted, unless the token carries the name',
  narrow: 'only where the token carries it with `*`',
  server: 'put there by the server',
}

function whatItDoes({ name, caution }: PrivilegeDescription): string {
  const does = `${words.does[name]}.`
  return caution === undefined ? does : `${does} ${words.cautions[caution]}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A page's text with its generated parts made anew: what stands between `<!-- made: name -->` and `<!-- end -->`. */
export function withGenerated(text: string): string {
  return text.replace(
    /(<!-- made: (\w+) [^>]*-->\n)[\s\S]*?(<!-- end -->)/g,
    (_whole, begin: string, name: string, end: string) => {
      const make = parts[name]
      if (!make) throw new Error(`there is no generated part named ${name}`)
      return `${begin}\n${make()}\n\n${end}`
    },
  )
}
