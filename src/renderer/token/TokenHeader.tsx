import {
  Ellipsis,
  FlaskConical,
  KeyRound,
  Link,
  Pin,
  PinOff,
  RotateCw,
  Send,
  Siren,
  Stethoscope,
  Trash2,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { placeOf } from '../inventory/account'
import { useCanRotate } from '../rotation/useCanRotate'
import { useStores } from '../stores'
import { optionLook, popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { Mark } from '../ui/Mark'
import { TagsField } from '../ui/TagsField'
import { LabelHeading } from './LabelHeading'
import { RemoveDialog } from './RemoveDialog'
import { ReplaceSecretDialog } from './ReplaceSecretDialog'
import { tokenName } from './tokenName'

/** What can be asked about the token in a dialog. */
export type TokenDialog = 'replace' | 'remove'

type TokenHeaderProps = {
  token: Token
  dialog: TokenDialog | undefined
  onDialog: (dialog: TokenDialog | undefined) => void
}

/** Which token this is, and what can be done to the token itself. */
export function TokenHeader({ token, dialog, onDialog }: TokenHeaderProps) {
  const { api, backupDialogs, rotations, health, incidents, notices } = useStores()
  const canRotate = useCanRotate(token)
  const more = useRef<HTMLButtonElement>(null)
  const [failure, setFailure] = useState<Failure>()
  const place = placeOf(token.serviceUrl)
  const update = async (change: { tags: string[] } | { pinned: boolean }) => {
    const result = await api.tokens.update({ id: token.id, ...change })
    setFailure(result.ok ? undefined : result.failure)
  }
  const copyLink = async () => {
    const result = await api.links.copy({ id: token.id })
    if (result.ok) notices.say(t('token.header.linkCopied'))
    else notices.say(explain(result.failure).happened, 'bad')
  }
  return (
    <header className="flex flex-col gap-1">
      <div className="flex min-w-0 items-center gap-1">
        <LabelHeading key={token.id} token={token} />
        <div className="ms-auto flex shrink-0 items-center gap-0.5">
          <IconButton
            icon={token.pinned ? PinOff : Pin}
            label={token.pinned ? t('token.header.unpin') : t('token.header.pin')}
            onPress={() => void update({ pinned: !token.pinned })}
          />
          <MenuTrigger>
            <IconButton ref={more} icon={Ellipsis} label={t('token.header.more')} />
            <Popover placement="bottom end" offset={4} className={popoverLook}>
              <Menu
                className="outline-none"
                disabledKeys={token.compromised ? ['check', 'replace'] : []}
                onAction={(key) => {
                  if (key === 'check') void health.checkOne(token)
                  else if (key === 'handOver') backupDialogs.make([{ id: token.id, name: tokenName(token) }])
                  else if (key === 'rotate')
                    rotations.show({ kind: 'rotate', source: { kind: 'token', tokenId: token.id } })
                  else if (key === 'link') void copyLink()
                  else if (key === 'leaked') incidents.report({ kind: 'token', token })
                  else onDialog(key === 'remove' ? 'remove' : 'replace')
                }}
              >
                <MenuItem id="check" className={optionLook}>
                  <Stethoscope aria-hidden size={14} strokeWidth={1.75} />
                  {t('token.header.check')}
                </MenuItem>
                {canRotate && (
                  <MenuItem id="rotate" className={optionLook}>
                    <RotateCw aria-hidden size={14} strokeWidth={1.75} />
                    {t('token.header.rotate')}
                  </MenuItem>
                )}
                <MenuItem id="replace" className={optionLook}>
                  <KeyRound aria-hidden size={14} strokeWidth={1.75} />
                  {t('token.header.replace')}
                </MenuItem>
                <MenuItem id="handOver" className={optionLook}>
                  <Send aria-hidden size={14} strokeWidth={1.75} />
                  {t('token.header.handOver')}
                </MenuItem>
                <MenuItem id="link" className={optionLook}>
                  <Link aria-hidden size={14} strokeWidth={1.75} />
                  {t('token.header.link')}
                </MenuItem>
                <MenuItem id="leaked" className={`${optionLook} text-bad`}>
                  <Siren aria-hidden size={14} strokeWidth={1.75} />
                  {t('token.header.leaked')}
                </MenuItem>
                <MenuItem id="remove" className={`${optionLook} text-bad`}>
                  <Trash2 aria-hidden size={14} strokeWidth={1.75} />
                  {t('token.header.remove')}
                </MenuItem>
              </Menu>
            </Popover>
          </MenuTrigger>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
        {place.kind === 'practice' ? (
          <Mark icon={FlaskConical}>{t('token.header.practice')}</Mark>
        ) : (
          <span>{place.name}</span>
        )}
        <span dir="ltr" className="selectable font-mono text-xs">
          {token.partnerId}
        </span>
        <span aria-hidden className="text-faint">
          ·
        </span>
        <span dir="ltr" className="selectable font-mono text-xs">
          {token.appTokenId}
        </span>
      </div>
      <TagsField
        key={token.id}
        bare
        tags={token.tags}
        onChange={(tags) => void update({ tags })}
        problem={failure && explain(failure).happened}
      />
      <ReplaceSecretDialog
        token={token}
        isOpen={dialog === 'replace'}
        onClose={() => onDialog(undefined)}
        returnTo={() => more.current}
      />
      <RemoveDialog
        token={token}
        isOpen={dialog === 'remove'}
        onClose={() => onDialog(undefined)}
        returnTo={() => more.current}
      />
    </header>
  )
}
