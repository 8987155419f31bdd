import { DoctorPanel } from '../doctor/DoctorPanel'
import { Contents } from './Contents'
import { atPlace, type HelpView } from './helpStore'
import { PageOfHelp } from './PageOfHelp'

type HelpReaderProps = {
  view: HelpView
  /** how far one has gone: the same place twice is two visits */
  step: number
  onGo: (view: HelpView) => void
}

/** What the help shows at the moment. */
export function HelpReader({ view, step, onGo }: HelpReaderProps) {
  if (view.kind === 'contents') return <Contents view={view} onGo={onGo} isWide />
  if (view.kind === 'doctor') return <DoctorPanel onGo={(place) => onGo(atPlace(place))} />
  return (
    <PageOfHelp key={`${step} ${view.place}`} place={view.place} onGo={(place) => onGo(atPlace(place))} />
  )
}
