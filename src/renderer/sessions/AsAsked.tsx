/** Of a session whose grant nobody told: what stands there is what was asked. */
export function AsAsked() {
  return (
    <p className="max-w-[60ch] text-xs text-soft">
      The server answered with the KS alone, and this KS cannot be read with the secret it was started with.
      The time left, type and user shown are what was asked; the account may have given less.
    </p>
  )
}
