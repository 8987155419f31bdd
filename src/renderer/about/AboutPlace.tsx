import { lazy, Suspense, useState } from 'react'
import { useCommand } from '../useCommand'

const AboutDialog = lazy(() => import('./AboutDialog').then((module) => ({ default: module.AboutDialog })))

/** Where the about box comes up; nothing of it is loaded before. */
export function AboutPlace() {
  const [isOpen, setOpen] = useState<boolean>()
  useCommand('about', () => setOpen(true))
  if (isOpen === undefined) return null
  return (
    <Suspense>
      <AboutDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
