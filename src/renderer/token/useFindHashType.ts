import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { findingLine } from '../diagnosis/findingWords'
import { findOutButton } from '../diagnosis/HashProgress'
import { useStores } from '../stores'
import { focusIfLost } from '../ui/focus'
import { blamesSecret } from './secretFailures'
import { tokenName } from './tokenName'

/** Has a held token's hash type found out; what a mint said of its secret before is out of date then. */
export function useFindHashType(token: Token): () => void {
  const { mints, checks, notices } = useStores()
  const find = async () => {
    mints.dismiss(token.id, blamesSecret)
    // the button that was pressed may have gone with what a mint said
    focusIfLost(findOutButton)
    const { finding } = await checks.find(token.id)
    if (finding) notices.say(t('token.checked', { name: tokenName(token), finding: findingLine(finding) }))
  }
  return () => void find()
}
