import { help } from 'virtual:help'
import { Stethoscope } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { splitPlace } from '../../help/model'
import { t } from '../../strings'
import { inputLook } from '../ui/TextInput'
import { atPlace, type HelpView } from './helpStore'
import { openSearch } from './search'

type ContentsProps = {
  view: HelpView
  onGo: (view: HelpView) => void
  /** whether there is room to say what each page is about */
  isWide?: boolean
}

const entry = 'focus-ring-inset flex w-full flex-col rounded-md px-2 py-1 text-start data-hovered:bg-hover'

/** All pages in their order, a search over them, and Doctor. */
export function Contents({ view, onGo, isWide = false }: ContentsProps) {
  const [words, setWords] = useState('')
  const search = useMemo(() => openSearch(help), [])
  const wanted = words.trim()
  const current = view.kind === 'page' ? splitPlace(view.place).page : undefined
  return (
    <nav aria-label={t('help.pages')} className="flex flex-col gap-4">
      <SearchField value={words} onChange={setWords} className="flex flex-col gap-1">
        <Label className="sr-only">{t('help.search')}</Label>
        <Input placeholder={t('help.search')} spellCheck="false" className={inputLook} />
      </SearchField>
      {wanted === '' ? (
        <>
          <Button
            aria-current={view.kind === 'doctor' ? 'page' : undefined}
            onPress={() => onGo({ kind: 'doctor' })}
            className={`${entry} flex-row items-center gap-2 font-medium ${view.kind === 'doctor' ? 'bg-selected' : ''}`}
          >
            <Stethoscope aria-hidden size={15} strokeWidth={1.75} className="text-soft" />
            {t('help.doctor')}
          </Button>
          {help.groups.map(({ title, pages }) => (
            <section key={title} lang="en" aria-label={title} className="flex flex-col">
              <h2 className="px-2 pb-0.5 text-xs font-medium text-soft">{title}</h2>
              {pages.map(({ name, about }) => (
                <Button
                  key={name}
                  aria-current={current === name ? 'page' : undefined}
                  onPress={() => onGo(atPlace(name))}
                  className={`${entry} ${current === name ? 'bg-selected' : ''}`}
                >
                  <span>{titleOf(name)}</span>
                  {isWide && <span className="text-xs text-faint">{about}</span>}
                </Button>
              ))}
            </section>
          ))}
        </>
      ) : (
        <Findings words={wanted} search={search} onGo={onGo} />
      )}
    </nav>
  )
}

type FindingsProps = {
  words: string
  search: ReturnType<typeof openSearch>
  onGo: (view: HelpView) => void
}

function Findings({ words, search, onGo }: FindingsProps) {
  const findings = search(words)
  const count = findings.length
  return (
    <div className="flex flex-col">
      <p role="status" className="px-2 pb-1 text-xs text-soft">
        {count === 0 ? t('help.foundNone') : t('help.found', { count })}
      </p>
      {findings.map(({ place, page, heading, excerpt }) => (
        <Button key={place} lang="en" onPress={() => onGo(atPlace(place))} className={entry}>
          <span className="font-medium">{heading}</span>
          {page !== heading && <span className="text-xs text-soft">{page}</span>}
          <span className="text-xs text-faint">{excerpt}</span>
        </Button>
      ))}
    </div>
  )
}

function titleOf(name: string): string {
  return help.pages.find((page) => page.name === name)?.title ?? name
}
