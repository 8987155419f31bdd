import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_ENVIRONMENTS, type Environment, MAX_ENVIRONMENTS } from '../../../src/contract/environments'
import { openEnvironments } from '../../../src/main/settings/environments'
import { placeForeign } from '../../../src/main/settings/foreignEnvironment'
import { openSettings } from '../../../src/main/settings/settings'
import { openSettingsFile } from '../../../src/main/settings/settingsFile'
import { freshFolder, openAll } from './vaultFixture'

const live = { name: 'Live', colour: 'red', production: true } as const
const own: Environment[] = [
  { id: 'a', name: 'Live', colour: 'blue', production: false },
  { id: 'b', name: 'Shop', colour: 'red', production: true },
]

describe('a token that comes from an environment of another KSmith', () => {
  it('goes where the others of its account are, or into the one of that name', () => {
    expect(placeForeign(DEFAULT_ENVIRONMENTS, 'staging', { ...live, production: false })).toEqual({
      id: 'staging',
    })
    expect(placeForeign(DEFAULT_ENVIRONMENTS, undefined, { ...live, name: 'production' })).toEqual({
      id: 'production',
    })
    // what is stricter here stays so
    expect(placeForeign(own, undefined, { ...live, name: 'Shop', production: false })).toEqual({ id: 'b' })
  })

  it('stays in production, whatever is here', () => {
    expect(placeForeign(DEFAULT_ENVIRONMENTS, 'staging', live)).toEqual({ make: live })
    expect(placeForeign(own, 'a', live)).toEqual({ make: { ...live, name: 'Live (production)' } })
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            name: fc.constantFrom('Live', 'live', 'Live (production)', 'Shop', 'x', 'y', 'z'),
            production: fc.boolean(),
          }),
          { maxLength: MAX_ENVIRONMENTS, selector: ({ name }) => name.toLowerCase() },
        ),
        fc.nat(MAX_ENVIRONMENTS),
        (names, n) => {
          const here = names.map((each, at) => ({ ...each, id: `e${at}`, colour: 'grey' as const }))
          const place = placeForeign(here, `e${n}`, live)
          if (place === undefined) {
            // two of its names are taken by environments that are none, and there is no other
            expect(here.filter(({ name }) => /^live/i.test(name))).toHaveLength(2)
          } else if ('id' in place) {
            expect(here.find(({ id }) => id === place.id)?.production).toBe(true)
          } else expect(place.make.production).toBe(true)
        },
      ),
    )
  })

  it('has its environment made, as a person would have', () => {
    const folder = freshFolder()
    const environments = openEnvironments(
      openSettings(openSettingsFile(folder), {}, () => {}),
      openAll(folder).inventory,
    )
    const { id } = environments.make(live)
    const kept = openSettingsFile(folder).initial.environments
    expect(kept).toEqual([...DEFAULT_ENVIRONMENTS, { ...live, id }])
    expect(() => environments.make(live)).toThrow('INVALID_ENVIRONMENT')
    // when the list is full, the strictest there is
    for (let n = kept.length; n < MAX_ENVIRONMENTS; n++) environments.make({ ...live, name: `Live ${n}` })
    expect(environments.place({ ...live, name: 'Another' }, undefined)).toEqual({ id: 'production' })
  })
})
