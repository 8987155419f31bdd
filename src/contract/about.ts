import * as v from 'valibot'

/** Pieces of software by others that the app may be made of. */
export const MAX_COMPONENTS = 1_000
/** Characters of a licence. */
export const MAX_LICENCE = 200_000

const line = v.pipe(v.string(), v.maxLength(300))

/** What the app is and what it is made of. */
export const aboutSchema = v.strictObject({
  version: line,
  /** what it runs on, by name */
  runtimes: v.pipe(v.array(v.strictObject({ name: line, version: line })), v.maxLength(10)),
  /** the text of the app's own licence */
  licence: v.pipe(v.string(), v.maxLength(MAX_LICENCE)),
  components: v.pipe(
    v.array(v.strictObject({ name: line, version: line, licence: line })),
    v.maxLength(MAX_COMPONENTS),
  ),
})
export type About = v.InferOutput<typeof aboutSchema>
