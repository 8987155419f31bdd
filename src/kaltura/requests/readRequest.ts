import type { Params } from '../client/call'
import type { AnswerShape } from './shape'

/** A call that changes nothing, with what may be shown of its answer. */
export interface ReadRequest<P> {
  service: string
  action: string
  /** what is sent besides the KS */
  params(asked: P): Params
  answer: AnswerShape
}
