import { ArrowLeft, BriefcaseBusiness, LoaderCircle, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { environmentOf } from '../../contract/environments'
import { MAX_PALETTE_QUERY } from '../../contract/palette'
import { t } from '../../strings'
import { placeAfterKey } from '../inventory/listKeys'
import { tokenName } from '../token/tokenName'
import { Rich } from '../ui/Rich'
import type { PaletteBackend, PaletteSurroundings } from './backend'
import { Footer } from './Footer'
import { KeychainNote } from './KeychainNote'
import { Nothing } from './Nothing'
import { Question } from './Question'
import { ActionOption, ChoiceOption, Option, TokenOption } from './Rows'
import { Trouble } from './Trouble'
import { usePalette } from './usePalette'
import { usePointerMoves } from './usePointerMoves'

type PaletteProps = {
  backend: PaletteBackend
  surroundings: PaletteSurroundings
  /** changes when the tokens may be others */
  version: number
  /** opens with tokens alone on offer */
  only?: 'tokens' | undefined
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 7

/**
 * From a few letters to a KS on the clipboard, or to anything else that can be done by its name. The focus stays in the
 * field, which names the active row; the keys that do more are shown beneath.
 */
export function Palette({ backend, surroundings, version, only }: PaletteProps) {
  const palette = usePalette(backend, surroundings, version, only)
  const { step, query, options, activeIndex, total, failure, note, isBusy } = palette
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const hasMoved = usePointerMoves()
  const listId = useId()
  const { environments, facts, enterMeans } = surroundings
  const active = options[activeIndex]
  const token =
    step.kind === 'find' ? (active?.kind === 'token' ? active.found.token : undefined) : step.token
  const environment = environmentOf(environments, token?.environmentId)
  const label = step.kind === 'question' ? '' : t(`palette.field.${step.kind}`)
  const openCase =
    facts.openCase === undefined ? undefined : t('palette.openCase', { caseId: facts.openCase })
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  // whatever the field gave way to is over
  useEffect(() => {
    if (step.kind !== 'question') input.current?.focus()
  }, [step.kind])

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
    const isMain = ctrlKey || metaKey
    const to = placeAfterKey(event, activeIndex, options.length, PAGE)
    if (key === 'Escape') palette.back()
    else if (step.kind === 'question') return
    else if (key === 'Enter' && !repeat) {
      if (altKey) palette.chooseRequest()
      else if (isMain || shiftKey) palette.chooseFormat()
      else palette.choose()
    } else if (isMain && !shiftKey && !altKey && key.toLowerCase() === 'o') palette.open()
    else if (key === 'Backspace' && query === '' && step.kind !== 'find') palette.back()
    else if (to !== undefined) palette.point(to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of whatever has the focus inside
    <div
      onKeyDown={onKey}
      {...(environment && { 'data-environment': environment.colour })}
      data-testid="palette"
      className={`flex min-h-0 flex-1 flex-col overflow-clip border-2 ${environment ? 'border-environment' : 'border-line-strong'}`}
    >
      {step.kind !== 'find' && (
        <p className="flex items-center gap-2 border-b border-line bg-canvas px-3 py-1.5 text-xs text-soft">
          <ArrowLeft aria-hidden size={13} className="shrink-0 rtl:-scale-x-100" />
          <span className="truncate">
            <Rich
              text={step.kind === 'format' ? 'palette.asFrom' : 'palette.from'}
              parts={{ token: <strong className="font-medium text-text" /> }}
              values={{ name: tokenName(step.token) }}
            />
          </span>
        </p>
      )}
      {step.kind === 'question' ? (
        <Question
          step={step}
          environment={environment}
          enterMeans={enterMeans}
          isBusy={isBusy}
          failure={failure}
          onGo={palette.answer}
        />
      ) : (
        <>
          <div className="relative flex shrink-0 items-center border-b border-line">
            <Search aria-hidden size={15} className="pointer-events-none absolute start-3.5 text-faint" />
            <input
              ref={input}
              role="combobox"
              aria-label={label}
              aria-autocomplete="list"
              aria-expanded={options.length > 0}
              aria-controls={listId}
              {...(active && { 'aria-activedescendant': optionId(activeIndex) })}
              value={query}
              onChange={({ target }) => palette.type(target.value)}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck="false"
              maxLength={MAX_PALETTE_QUERY}
              placeholder={step.kind === 'find' && step.only === undefined ? t('palette.placeholder') : label}
              className="h-11 w-full min-w-0 bg-surface ps-9.5 pe-9 text-lg outline-none"
            />
            {isBusy && (
              <LoaderCircle
                aria-label={t('palette.minting')}
                role="img"
                size={15}
                className="absolute end-3.5 animate-spin text-accent-text motion-reduce:animate-none"
              />
            )}
          </div>
          {facts.held === 0 && (
            <p className="shrink-0 border-b border-line bg-canvas px-4 py-2 text-xs text-soft">
              {t('palette.noToken')}
            </p>
          )}
          {facts.keychain === 'waiting' || facts.keychain === 'unavailable' ? (
            <KeychainNote keychain={surroundings.keychain} />
          ) : null}
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={step.kind === 'find' ? t('palette.list') : label}
            className="relative min-h-0 flex-1 overflow-y-auto bg-surface py-1.5"
            hidden={options.length === 0}
          >
            {palette.groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: options are grouped in a listbox by this role
              <div key={group.title} role="group" aria-label={group.title}>
                {palette.groups.length > 1 && (
                  <p aria-hidden className="px-4 pt-1.5 pb-0.5 text-2xs font-medium text-faint">
                    {group.title}
                  </p>
                )}
                {group.options.map((option) => {
                  const index = options.indexOf(option)
                  return (
                    <Option
                      key={`${option.kind} ${option.id}`}
                      id={optionId(index)}
                      isActive={index === activeIndex}
                      isDisabled={option.kind === 'action' && option.found.whyNot !== undefined}
                      onPoint={(event) => {
                        if (hasMoved(event)) palette.point(index)
                      }}
                      onChoose={() => palette.choose(option)}
                    >
                      {option.kind === 'token' && (
                        <TokenOption
                          found={option.found}
                          environment={environmentOf(environments, option.found.token.environmentId)}
                        />
                      )}
                      {option.kind === 'action' && <ActionOption found={option.found} />}
                      {option.kind === 'choice' && <ChoiceOption choice={option} />}
                    </Option>
                  )
                })}
              </div>
            ))}
            {total > palette.shown && (
              <p role="presentation" className="px-4 py-1 text-xs text-faint">
                {t('palette.more', { count: total - palette.shown })}
              </p>
            )}
          </div>
          {options.length === 0 && <Nothing held={facts.held} isAsked={palette.isAnswered} />}
        </>
      )}
      {failure && !(step.kind === 'question' && failure.code === 'CONFIRMATION_NEEDED') && (
        <Trouble failure={failure} />
      )}
      {note !== undefined && (
        <p role="status" className="shrink-0 px-4 pb-2 text-xs text-warn">
          {note}
        </p>
      )}
      <p role="status" className="sr-only">
        {query !== '' && palette.isAnswered ? countWords(options.length) : ''}
      </p>
      <Footer
        step={step}
        active={active}
        enterWords={palette.enterWords}
        openCase={
          openCase === undefined ? undefined : (
            <span className="inline-flex max-w-40 min-w-0 items-center gap-1" title={openCase}>
              <BriefcaseBusiness aria-hidden size={12} className="shrink-0" />
              <span className="truncate">{openCase}</span>
            </span>
          )
        }
      />
    </div>
  )
}

function countWords(count: number): string {
  return count === 0 ? t('palette.matchesNone') : t('palette.matches', { count })
}
