import type { doctorChannels } from '../../../contract/channels/doctor'
import type { Doctor } from '../../doctor/doctor'
import { reportHead } from '../../doctor/head'
import { reportText } from '../../doctor/report'
import type { Handlers } from '../serve'

export type DoctorServices = {
  doctor: Doctor
  copyText: (text: string) => Promise<void>
  state: () => { version: string }
}

export function doctorHandlers(app: DoctorServices): Handlers<typeof doctorChannels> {
  const { doctor } = app
  return {
    'doctor.state': () => doctor.state(),
    'doctor.run': () => doctor.run(),
    'doctor.stop': () => doctor.stop(),
    'doctor.try': ({ what }) => doctor.try(what),
    'doctor.copyReport': async () => {
      await app.copyText(reportText(doctor.state().findings, reportHead(app.state().version)))
      return {}
    },
  }
}
