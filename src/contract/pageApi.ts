import type * as v from 'valibot'
import type { Answer, ChannelName, EventName, EventPayload, Request } from './channels'
import type { ConcealedState, OpenWay } from './conceal'
import type { EntryKind } from './entryChannels'
import type { Result } from './failures'
import type {
  PaletteChannelName,
  PaletteChannels,
  PaletteEventName,
  PaletteEventPayload,
} from './paletteChannels'

type Call<C extends ChannelName> = (request: Request<C>) => Promise<Result<Answer<C>>>

type Group<Prefix extends string> = {
  [C in ChannelName as C extends `${Prefix}.${infer Name}` ? Name : never]: Call<C>
}

/**
 * What the preload gives to the inventory page as `window.ksmith`. Each function is named here because a channel of
 * that name exists; there is no way to name a channel at run time. Calls never reject: they answer a {@link Result}.
 */
export type PageApi = {
  about: Group<'about'>
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
  quick: Group<'quick'>
  failures: Group<'failures'>
  presets: Group<'presets'>
  privileges: Group<'privileges'>
  clipboard: Group<'clipboard'>
  diagnosis: Group<'diagnosis'>
  bulk: Group<'bulk'>
  backup: Group<'backup'>
  health: Group<'health'>
  incidents: Group<'incidents'>
  wanted: Group<'wanted'>
  links: Group<'links'>
  place: Group<'place'>
  menu: Group<'menu'>
  conceal: Group<'conceal'>
  lock: Group<'lock'>
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
  describe: () => Promise<Result<{ title: string; kind: EntryKind; moreContrast: boolean }>>
  submit: (secret: string, again?: string) => Promise<Result<Record<string, never>>>
  cancel: () => Promise<Result<Record<string, never>>>
}

/** What the palette window gets as `window.palette`: what it needs, and nothing of what the inventory page has. */
export type PaletteApi = {
  [C in PaletteChannelName as C extends `palette.${infer Name}` ? Name : never]: (
    request: v.InferOutput<PaletteChannels[C]['request']>,
  ) => Promise<Result<v.InferOutput<PaletteChannels[C]['answer']>>>
} & {
  /** each takes a listener and returns the function that ends listening */
  on: {
    [E in PaletteEventName as E extends `palette.${infer Name}` ? Name : never]: (
      listener: (payload: PaletteEventPayload<E>) => void,
    ) => () => void
  }
}

/** What the concealed page gets as `window.concealed`, in the place of everything else. */
export type ConcealedApi = {
  state: () => Promise<Result<ConcealedState>>
  open: (by: OpenWay) => Promise<Result<Record<string, never>>>
}
