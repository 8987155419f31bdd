import { useState } from 'react'
import { useCommand } from '../useCommand'
import { EnvironmentsDialog } from './EnvironmentsDialog'

/** The list of environments, wherever it is asked for by its name. */
export function EnvironmentsPlace() {
  const [isEditing, setEditing] = useState(false)
  useCommand('environments', () => setEditing(true))
  return <EnvironmentsDialog isOpen={isEditing} onClose={() => setEditing(false)} returnTo={() => null} />
}
