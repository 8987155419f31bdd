import { BookOpen, Stethoscope } from 'lucide-react'
import type { FailureCode } from '../../contract/failures'
import { doctorHelps, helpPlaces } from '../../contract/helpPlaces'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { atPlace } from './helpStore'

/** The ways on from a failure: what the help says of it and, where that can tell more, Doctor. */
export function HelpWith({ code }: { code: FailureCode }) {
  const { help, doctor } = useStores()
  const runDoctor = () => {
    void doctor.run()
    help.open({ kind: 'doctor' })
  }
  return (
    <>
      {doctorHelps(code) && (
        <Button size="small" look="quiet" onPress={runDoctor}>
          <Stethoscope aria-hidden size={13} />
          {t('help.doctor')}
        </Button>
      )}
      <Button size="small" look="quiet" onPress={() => help.open(atPlace(helpPlaces[code]))}>
        <BookOpen aria-hidden size={13} />
        {t('help.withThis')}
      </Button>
    </>
  )
}
