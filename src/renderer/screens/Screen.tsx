import { Activity, type ReactNode, Suspense, useState } from 'react'

type ScreenProps = {
  isCurrent: boolean
  children: ReactNode
}

/**
 * One screen: nothing of it is loaded before it is opened for the first time, and afterwards it stays as it was left
 * while another is shown.
 */
export function Screen({ isCurrent, children }: ScreenProps) {
  const [opened, setOpened] = useState(isCurrent)
  if (isCurrent && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Activity mode={isCurrent ? 'visible' : 'hidden'}>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Suspense>{children}</Suspense>
      </main>
    </Activity>
  )
}
