/** Says that the KS of a session is not here any more, and how to come by another. */
export function LetGoLine({ canRenew }: { canRenew: boolean }) {
  return (
    <p className="mt-1 text-xs text-soft">
      KSmith was concealed and let go of this KS. Where it was pasted it is good until it ends.
      {canRenew && ' Renew mints another.'}
    </p>
  )
}
