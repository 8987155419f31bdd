import { BriefcaseBusiness } from 'lucide-react'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { Mark } from '../ui/Mark'
import { Rich } from '../ui/Rich'

/** Beside the mint form: the case that what is minted will belong to. */
export function OpenCaseMark() {
  const { book } = useStores()
  const openCase = usePart(book, ({ summary }) => summary.openCase)
  if (openCase === undefined) return null
  return (
    <Mark icon={BriefcaseBusiness}>
      <span className="max-w-40 truncate">
        <Rich text="cases.name" parts={{ id: <bdi /> }} values={{ caseId: openCase }} />
      </span>
    </Mark>
  )
}
