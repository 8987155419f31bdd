import { Check, ChevronDown, ClipboardCheck, Copy } from 'lucide-react'
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'
import { type CopyFormat, ksFormats, snippetFormats } from '../../contract/copyFormats'
import { t } from '../../strings'
import { useSetting } from '../settings/useSetting'
import { Button, looks } from '../ui/Button'
import { optionLook, popoverLook } from '../ui/Choice'
import { copyFormatWords } from './copyFormatWords'

type CopyButtonProps = {
  isCopied: boolean
  /** whether it is what a person most likely came for */
  isWanted: boolean
  takesFocus: boolean
  onCopy: (format?: CopyFormat) => void
}

/** Copies in the form that was chosen last; the menu beside it has the others. */
export function CopyButton({ isCopied, isWanted, takesFocus, onCopy }: CopyButtonProps) {
  const format = useSetting('copy.format')
  const look = isWanted ? 'primary' : 'plain'
  return (
    <span className="inline-flex">
      <Button
        size="small"
        look={look}
        onPress={() => onCopy()}
        aria-label={t(`sessions.copy.formats.${format}.copy`)}
        data-copy
        autoFocus={takesFocus}
        className="rounded-e-none data-focus-visible:z-1"
      >
        {isCopied ? <ClipboardCheck aria-hidden size={13} /> : <Copy aria-hidden size={13} />}
        {t(`sessions.copy.formats.${format}.button`)}
      </Button>
      <MenuTrigger>
        <AriaButton
          aria-label={t('sessions.copy.menu')}
          className={`focus-ring inline-flex h-6 w-5 shrink-0 items-center justify-center rounded-e-md border border-s-0 data-focus-visible:z-1 ${looks[look]} ${isWanted ? 'ms-px' : ''}`}
        >
          <ChevronDown aria-hidden size={12} />
        </AriaButton>
        <Popover placement="bottom end" offset={4} className={popoverLook}>
          <Menu
            aria-label={t('sessions.copy.menuTitle')}
            className="outline-none"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[format]}
            onAction={(key) => {
              const chosen = [...ksFormats, ...snippetFormats].find((each) => each === key)
              if (chosen) onCopy(chosen)
            }}
          >
            <Formats title={t('sessions.copy.withKs')} formats={ksFormats} />
            <Formats title={t('sessions.copy.programs')} formats={snippetFormats} />
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  )
}

function Formats({ title, formats }: { title: string; formats: readonly CopyFormat[] }) {
  return (
    <MenuSection className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
      <Header className="px-2 py-0.5 text-2xs text-faint">{title}</Header>
      {formats.map((id) => {
        const { name, title: atStart, detail } = copyFormatWords[id]
        return (
          <MenuItem key={id} id={id} textValue={name} className={`${optionLook} text-xs`}>
            {({ isSelected }) => (
              <>
                <Check
                  aria-hidden
                  size={13}
                  className={`shrink-0 text-accent-text ${isSelected ? '' : 'invisible'}`}
                />
                <Text slot="label">{atStart}</Text>
                <Text slot="description" elementType="code" className="ms-auto ps-4 text-2xs text-faint">
                  {detail}
                </Text>
              </>
            )}
          </MenuItem>
        )
      })}
    </MenuSection>
  )
}
