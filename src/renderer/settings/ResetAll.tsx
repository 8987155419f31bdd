import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import {
  defaultOf,
  definitionOf,
  type SettingKey,
  type SettingsState,
  settingKeys,
} from '../../contract/settings'
import { settingWords } from '../../contract/settingWords'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { RemovalDialog } from '../ui/RemovalDialog'
import { valueWords } from './valueWords'

/** Everything back to its default, after saying what that changes. The environments stay. */
export function ResetAll() {
  const { settings, api, notices } = useStores()
  const state = useStore(settings)
  const [isAsking, setAsking] = useState(false)
  const changed = changedIn(state)
  return (
    <>
      <Button
        look="quiet"
        isDisabled={changed.length === 0 || (state?.readOnly ?? true)}
        onPress={() => setAsking(true)}
      >
        <RotateCcw aria-hidden size={14} strokeWidth={1.75} />
        {t('settings.resetAll.open')}
      </Button>
      <RemovalDialog
        title={t('settings.resetAll.question')}
        effects={[
          ...changed.map((key) =>
            t('settings.resetAll.effect', {
              name: settingWords(key)?.name ?? '',
              value: valueWords(key, defaultOf(key)),
            }),
          ),
          t('settings.resetAll.environmentsStay'),
        ]}
        action={t('settings.resetAll.action')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        remove={() => api.settings.reset({})}
        onRemoved={() => notices.say(t('settings.resetAll.done'))}
      />
    </>
  )
}

function changedIn(state: SettingsState | undefined): SettingKey[] {
  if (!state) return []
  return settingKeys.filter(
    (key) => definitionOf(key).group !== undefined && state.values[key] !== defaultOf(key),
  )
}
