import { lazy, Suspense, useState } from 'react'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'

const ReportDialog = lazy(() => import('./ReportDialog').then((m) => ({ default: m.ReportDialog })))
const IncidentDialog = lazy(() => import('./IncidentDialog').then((m) => ({ default: m.IncidentDialog })))

/** Where a leak is reported and its incident gone on with; loaded with the first one. */
export function LeakDialogPlace() {
  const { incidents } = useStores()
  const { dialog } = useStore(incidents)
  const [opened, setOpened] = useState(false)
  if (dialog && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense>
      <ReportDialog of={dialog?.kind === 'report' ? dialog.of : undefined} />
      <IncidentDialog incident={dialog?.kind === 'incident' ? dialog.incident : undefined} />
    </Suspense>
  )
}
