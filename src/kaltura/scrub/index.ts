/** Taking secrets out of logs, HTTP archives and command lines. */
export { type ScrubKind, scrubKinds } from './mark'
export { type Mark, type Scrubbed, type ScrubOptions, scrub } from './scrub'
