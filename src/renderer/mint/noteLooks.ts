/** The colour of a remark, by what it says about a request. */
export const noteLooks = {
  plain: 'text-soft',
  changed: 'text-warn',
  dropped: 'text-bad',
} as const
