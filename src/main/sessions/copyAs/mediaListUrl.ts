import type { CopiedSession } from './session'

/** Entries that a copied program asks for. */
export const PAGE_SIZE = 5

/** The call that the copied programs make: the simplest one that shows what a KS is good for. */
export function mediaListUrl({ serviceUrl }: CopiedSession): string {
  return `${serviceUrl}/api_v3/service/media/action/list`
}
