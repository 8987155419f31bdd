/** The KS that leaked, by the id of its incident: in memory only, until the incident is closed. */
export type LeakedKs = Map<string, string>

/** Where a KS is taken in from: what was copied, or the entry window. */
export type KsPlace = 'clipboard' | 'window'

/** Takes a KS in without the page. @param check refuses texts that are none, and cleans those that are */
export type TakeKs = (from: KsPlace, title: string, check: (text: string) => string) => Promise<string>
