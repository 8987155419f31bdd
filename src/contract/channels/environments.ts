import * as v from 'valibot'
import {
  environmentColours,
  environmentIdSchema,
  environmentsSchema,
  MAX_ENVIRONMENTS,
} from '../environments'
import { type ChannelTable, nothing } from './shared'

/** An environment as typed: main checks its name. Without an id it is a new one. */
const typedEnvironment = v.strictObject({
  id: v.optional(environmentIdSchema),
  name: v.pipe(v.string(), v.maxLength(1_000)),
  colour: v.picklist(environmentColours),
  production: v.boolean(),
})

/** What accounts are for: the list a person keeps, and which tokens are in what. */
export const environmentChannels = {
  /** how many tokens are in each environment that has any */
  'environments.usage': {
    request: nothing,
    answer: v.strictObject({
      usage: v.pipe(
        v.array(v.strictObject({ id: environmentIdSchema, tokens: v.number() })),
        v.maxLength(MAX_ENVIRONMENTS),
      ),
    }),
  },
  /** puts a whole list in the place of the one that is kept; tokens of what is gone are in none afterwards */
  'environments.save': {
    request: v.strictObject({
      environments: v.pipe(v.array(typedEnvironment), v.maxLength(MAX_ENVIRONMENTS)),
    }),
    answer: v.strictObject({ environments: environmentsSchema }),
  },
  /** the environment of another token of the same account, if there is one; the fields as typed */
  'environments.suggest': {
    request: v.strictObject({
      serviceUrl: v.pipe(v.string(), v.maxLength(2_000)),
      partnerId: v.pipe(v.string(), v.maxLength(100)),
    }),
    answer: v.strictObject({ environmentId: v.optional(environmentIdSchema) }),
  },
} satisfies ChannelTable
