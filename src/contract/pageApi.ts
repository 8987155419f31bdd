import type { Answer, ChannelName, EventName, EventPayload, Request } from './channels'
import type { EntryKind } from './entryChannels'
import type { Result } from './failures'

type Call<C extends ChannelName> = (request: Request<C>) => Promise<Result<Answer<C>>>

type Group<Prefix extends string> = {
  [C in ChannelName as C extends `${Prefix}.${infer Name}` ? Name : never]: Call<C>
}

/**
 * What the preload gives to the inventory page as `window.ksmith`. Each function is named here because a channel of
 * that name exists; there is no way to name a channel at run time. Calls never reject: they answer a {@link Result}.
 */
export type PageApi = {
  app: Group<'app'>
  settings: Group<'settings'>
  tokens: Group<'tokens'>
  secrets: Group<'secrets'>
  practice: Group<'practice'>
  sessions: Group<'sessions'>
  requests: Group<'requests'>
  inspect: Group<'inspect'>
  scrub: Group<'scrub'>
  account: Group<'account'>
  cases: Group<'cases'>
  environments: Group<'environments'>
  rotations: Group<'rotations'>
  journal: Group<'journal'>
  failures: Group<'failures'>
  presets: Group<'presets'>
  privileges: Group<'privileges'>
  clipboard: Group<'clipboard'>
  diagnosis: Group<'diagnosis'>
  bulk: Group<'bulk'>
  backup: Group<'backup'>
  health: Group<'health'>
  incidents: Group<'incidents'>
  doctor: Group<'doctor'>
  /** each takes a listener and returns the function that ends listening */
  on: {
    [E in EventName as E extends `${infer A}.${infer B}` ? `${A}${Capitalize<B>}` : never]: (
      listener: (payload: EventPayload<E>) => void,
    ) => () => void
  }
}

/** What the entry window gets as `window.entry`. The secret goes in; only "can be one" or a failure comes back. */
export type EntryApi = {
  describe: () => Promise<Result<{ title: string; kind: EntryKind }>>
  submit: (secret: string, again?: string) => Promise<Result<Record<string, never>>>
  cancel: () => Promise<Result<Record<string, never>>>
}
