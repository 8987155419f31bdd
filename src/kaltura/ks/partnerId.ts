import { KsFormatError } from './ksFormatError'

/** A partner id as a KS spells it: a plain decimal number (the service's own partners are negative). */
export function readPartnerId(text: string): number {
  if (!/^(?:0|-?[1-9]\d{0,14})$/.test(text)) throw new KsFormatError('BAD_FIELD')
  return Number(text)
}
