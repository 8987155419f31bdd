/** For a control whose name and explanation stand beside it: the ids of those elements. */
export type LabelledElsewhere = { labelledBy?: string | undefined; describedBy?: string | undefined }

export function labelledElsewhere({ labelledBy, describedBy }: LabelledElsewhere) {
  return {
    ...(labelledBy !== undefined && { 'aria-labelledby': labelledBy }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  }
}
