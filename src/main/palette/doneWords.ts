import type { QuickDone } from '../../contract/palette'
import { t } from '../../strings'
import { oneLine } from '../shell/tray/label'

/**
 * The words of the notification. There is no KS, no fingerprint and no user id in them: other people may see them. Names
 * are in them only where the setting says so.
 */
export function doneWords(done: QuickDone, withNames: boolean): { title: string; body: string } {
  const { name, caseId } = done
  const named =
    caseId === undefined
      ? oneLine(name)
      : t('main.notices.session.ofCase', { name: oneLine(name), caseId: oneLine(caseId) })
  return { title: titleOf(done), body: withNames ? named : '' }
}

function titleOf({ kind, clearsIn: seconds, format }: QuickDone): string {
  if (seconds === undefined) {
    return t(`main.notices.palette.${kind}.${format === 'ks' ? 'ks' : 'program'}`)
  }
  return format === 'ks'
    ? t(`main.notices.palette.${kind}.ksClears`, { seconds })
    : t(`main.notices.palette.${kind}.ksAsClears`, { format, seconds })
}
