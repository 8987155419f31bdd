export const scrub = {} as const
