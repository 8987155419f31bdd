import * as v from 'valibot'
import { type EventName, type EventPayload, events } from '../../contract/channels'
import {
  type PaletteEventName,
  type PaletteEventPayload,
  paletteEvents,
} from '../../contract/paletteChannels'
import { Failed } from '../failed'
import { type Caller, isShown } from './serve'

export type Tell = <E extends EventName>(event: E, payload: EventPayload<E>) => void

/** Tells the palette window something it did not ask for, if it is there; checked against the contract. */
export function tellPaletteTo(caller: Caller) {
  return <E extends PaletteEventName>(event: E, payload: PaletteEventPayload<E>): void => {
    const contents = caller.contents()
    if (!contents || contents.isDestroyed()) return
    const checked = v.safeParse(paletteEvents[event], payload)
    if (!checked.success) throw new Failed('BAD_ANSWER', { params: { channel: event } })
    contents.send(event, checked.output)
  }
}

/** Tells the inventory page something it did not ask for, if it is there; checked against the contract. */
export function tellTo(caller: Caller): Tell {
  return (event, payload) => {
    const contents = caller.contents()
    if (!contents || contents.isDestroyed() || !isShown(caller)) return
    const checked = v.safeParse(events[event], payload)
    if (!checked.success) throw new Failed('BAD_ANSWER', { params: { channel: event } })
    contents.send(event, checked.output)
  }
}
