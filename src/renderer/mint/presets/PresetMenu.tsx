import { BookmarkPlus, ChevronDown, ListChecks } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { repeatRequest } from '../../../contract/enter'
import type { MintRequest, Token } from '../../../contract/tokens'
import { formatPrivilege } from '../../../kaltura/privileges'
import { t } from '../../../strings'
import { Button } from '../../ui/Button'
import { optionLook, popoverLook } from '../../ui/Choice'
import { Kbd } from '../../ui/Kbd'
import { NarrowDialog } from '../privileges/NarrowDialog'
import { summarize } from '../summary'
import { ManagePresetsDialog } from './ManagePresetsDialog'
import { SavePresetDialog } from './SavePresetDialog'
import { usePresets } from './usePresets'

type PresetMenuProps = {
  token: Token
  /** what the form says, where it can be sent */
  request: MintRequest | undefined
}

/** The token's presets: fill the form from one, save the form as one, or look after them. */
export function PresetMenu({ token, request }: PresetMenuProps) {
  const presets = usePresets(token)
  const [dialog, setDialog] = useState<'save' | 'manage'>()
  const button = useRef<HTMLButtonElement>(null)
  const own = token.presets ?? []
  const facts = (of: MintRequest) => summarize(token, of, Date.now()).facts.join(' · ')
  const close = () => setDialog(undefined)
  return (
    <>
      <MenuTrigger>
        <Button ref={button} size="small" look="quiet">
          {t('mint.presets.title')}
          <ChevronDown aria-hidden size={13} />
        </Button>
        <Popover placement="bottom start" offset={4} className={`${popoverLook} max-w-100`}>
          <Menu
            aria-label={t('mint.presets.title')}
            className="outline-none"
            disabledKeys={request ? [] : ['save']}
            onAction={(key) => {
              if (key === 'save' || key === 'manage') setDialog(key)
              else presets.applyKey(String(key))
            }}
          >
            {own.length > 0 && (
              <Section title={t('mint.presets.saved')}>
                {own.map((preset) => (
                  <Item key={preset.id} id={preset.id} name={preset.name} detail={facts(preset.request)}>
                    {preset.isDefault && <Kbd keys={['↵']} className="text-accent-text" />}
                  </Item>
                ))}
              </Section>
            )}
            <Section title={t('mint.presets.suggested')}>
              {presets.suggestions.map((suggestion) => (
                <Item
                  key={suggestion.id}
                  id={suggestion.id}
                  name={suggestion.name}
                  detail={
                    suggestion.narrows === undefined
                      ? facts(suggestion.request)
                      : t('mint.presets.narrows', { privilege: formatPrivilege(suggestion.narrows, ['*']) })
                  }
                />
              ))}
              {token.lastRequest && (
                <Item id="last" name={t('mint.presets.last')} detail={facts(repeatRequest(token))} />
              )}
            </Section>
            <Separator className="my-1 border-t border-line" />
            <MenuItem
              id="save"
              textValue={t('mint.presets.saveAs')}
              className={`${optionLook} data-disabled:text-faint`}
            >
              <BookmarkPlus aria-hidden size={14} strokeWidth={1.75} />
              {t('mint.presets.saveAsMenu')}
            </MenuItem>
            {own.length > 0 && (
              <MenuItem id="manage" textValue={t('mint.presets.manage')} className={optionLook}>
                <ListChecks aria-hidden size={14} strokeWidth={1.75} />
                {t('mint.presets.manageMenu')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {request && (
        <SavePresetDialog
          token={token}
          request={request}
          isOpen={dialog === 'save'}
          onClose={close}
          returnTo={() => button.current}
        />
      )}
      <ManagePresetsDialog
        token={token}
        isOpen={dialog === 'manage'}
        onClose={close}
        returnTo={() => button.current}
      />
      <NarrowDialog
        name={presets.asking?.narrows}
        onNarrow={(name, values) => presets.applyNarrowed(formatPrivilege(name, values))}
        onClose={presets.stopAsking}
      />
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <MenuSection className="pb-1">
      <Header className="px-2 pt-1 pb-0.5 text-2xs text-faint">{title}</Header>
      {children}
    </MenuSection>
  )
}

type ItemProps = { id: string; name: string; detail: string; children?: ReactNode }

function Item({ id, name, detail, children }: ItemProps) {
  return (
    <MenuItem id={id} textValue={name} className={`${optionLook} min-w-64`}>
      <span className="flex min-w-0 flex-1 items-baseline justify-between gap-4">
        <span className="min-w-0 truncate">{name}</span>
        <span className="max-w-48 shrink-0 truncate text-2xs text-soft">{detail}</span>
      </span>
      {children}
    </MenuItem>
  )
}
