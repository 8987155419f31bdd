import * as v from 'valibot'

/**
 * The forms in which a session can be put on the clipboard. The first ones carry the KS; the others are programs that
 * read it from the environment variable `KALTURA_KS`, and carry none.
 */
export const ksFormats = ['ks', 'sh', 'powershell', 'dotenv', 'json'] as const
export const snippetFormats = ['curl', 'node-fetch', 'node-client', 'python', 'python-client', 'php'] as const

export const copyFormatSchema = v.picklist([...ksFormats, ...snippetFormats])
export type CopyFormat = v.InferOutput<typeof copyFormatSchema>
export type KsFormat = (typeof ksFormats)[number]
export type SnippetFormat = (typeof snippetFormats)[number]

export const DEFAULT_COPY_FORMAT: CopyFormat = 'ks'

/** Whether what is copied in this form is a secret: it has the KS in it. */
export function carriesKs(format: CopyFormat): format is KsFormat {
  return ksFormats.some((each) => each === format)
}
