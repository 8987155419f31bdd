import { useEffect, useState } from 'react'
import {
  Button as AriaButton,
  Disclosure,
  DisclosurePanel,
  Heading,
  ListBox,
  ListBoxItem,
} from 'react-aria-components'
import type { About } from '../../contract/about'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { optionLook } from '../ui/Choice'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'

/** What KSmith is: its version, what it runs on, its licence, and the software by others that is in it. */
export function AboutDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalDialog title={t('about.title')} isOpen={isOpen} onClose={onClose} width="full">
      <Contents />
      <DialogActions>
        <Button onPress={onClose} autoFocus>
          {t('about.close')}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}

function Contents() {
  const { api } = useStores()
  const [about, setAbout] = useState<About>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    void api.about.state({}).then((result) => {
      if (result.ok) setAbout(result.value)
      else setFailure(result.failure)
    })
  }, [api])
  return (
    <DialogBody>
      <p className="max-w-[60ch] text-soft">{t('about.purpose')}</p>
      {failure && <FailurePanel failure={failure} />}
      {about && (
        <>
          <dl className="selectable grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
            <Fact name="KSmith" value={about.version} />
            {about.runtimes.map(({ name, version }) => (
              <Fact key={name} name={name} value={version} />
            ))}
          </dl>
          <Disclosure>
            <Heading level={3}>
              <AriaButton slot="trigger" className="focus-ring rounded-sm text-accent-text underline">
                {t('about.ownLicence')}
              </AriaButton>
            </Heading>
            <DisclosurePanel>
              <LicenceText text={about.licence} name={t('about.licenceOf', { name: 'KSmith' })} />
            </DisclosurePanel>
          </Disclosure>
          <Components components={about.components} />
        </>
      )}
    </DialogBody>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="numerals">{value}</dd>
    </div>
  )
}

type Shown = { index: number; text: string }

/** The software by others, each with the text of its licence. */
function Components({ components }: { components: About['components'] }) {
  const { api } = useStores()
  const [shown, setShown] = useState<Shown>()
  const show = async (index: number) => {
    const result = await api.about.licence({ component: index })
    if (result.ok) setShown({ index, text: result.value.text })
  }
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <h3 className="font-medium">{t('about.components.title', { n: components.length })}</h3>
      <p className="text-xs text-soft">{t('about.components.electron')}</p>
      <div className="grid gap-2 @form:grid-cols-2">
        <ListBox
          aria-label={t('about.components.list')}
          selectionMode="single"
          disallowEmptySelection
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) void show(Number(key))
          }}
          className="h-56 overflow-y-auto rounded-md border border-line p-1 outline-none"
        >
          {components.map(({ name, version, licence }, index) => (
            <ListBoxItem
              key={`${name} ${version}`}
              id={index}
              textValue={name}
              className={`${optionLook} text-xs data-selected:bg-selected`}
            >
              <span className="min-w-0 flex-1 truncate">
                <bdi>{name}</bdi> <span className="numerals text-soft">{version}</span>
              </span>
              <span className="shrink-0 text-2xs text-soft">{licence}</span>
            </ListBoxItem>
          ))}
        </ListBox>
        {shown === undefined ? (
          <p className="p-2 text-soft">{t('about.components.choose')}</p>
        ) : (
          <LicenceText
            key={shown.index}
            text={shown.text}
            name={t('about.licenceOf', { name: components[shown.index]?.name ?? '' })}
          />
        )}
      </div>
    </section>
  )
}

function LicenceText({ text, name }: { text: string; name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it is reached by keyboard
    <section aria-label={name} tabIndex={0} className="h-56 overflow-auto rounded-md border border-line p-2">
      <pre lang="en" dir="ltr" className="selectable font-sans text-xs whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  )
}
