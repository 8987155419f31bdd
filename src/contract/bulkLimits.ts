/** Tokens that are taken in at once: as many as an inventory is made for. */
export const MAX_BULK_ROWS = 10_000
