import { useEffect, useRef, useState } from 'react'
import type { CopyFormat } from '../../contract/copyFormats'
import { copyFormatSchema, DEFAULT_COPY_FORMAT } from '../../contract/copyFormats'
import type { Failure } from '../../contract/failures'
import type { PaletteToken, QuickMint, QuickRequest, SearchAnswer } from '../../contract/palette'
import { t } from '../../strings'
import { whyNoMint } from '../mint/blocked'
import type { PaletteBackend, PaletteSurroundings } from './backend'
import { choicesFor, formatChoices, requestChoices, requestWords } from './choices'
import { findActions, groupsOf, type PaletteRow } from './rows'
import type { Choice, Step } from './steps'
import { useFound } from './useFound'

/** Milliseconds a token is pointed at before what a mint needs is fetched ahead. */
const WARM_AFTER = 250

export type PaletteOption = PaletteRow | ({ kind: 'choice' } & Choice)
type Group = { title: string; options: PaletteOption[] }

/** What a palette shows and does: where a person is, what is offered there, and what becomes of a choice. */
export function usePalette(
  backend: PaletteBackend,
  surroundings: PaletteSurroundings,
  version: number,
  only?: 'tokens',
) {
  const { facts, enterMeans, atFirst, keychain } = surroundings
  const [step, setStep] = useState<Step>({ kind: 'find', ...(only && { only }) })
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState('')
  const [place, setPlace] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const [note, setNote] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { found, isAnswered, settle } = useFound(backend, query, atFirst, version)
  const busy = useRef(false)

  const rowsFor = (text: string, answer: SearchAnswer | undefined): Group[] => {
    const acts = step.kind === 'find' && step.only === 'tokens' ? [] : findActions(text, facts)
    return groupsOf(answer, acts).map(({ kind, rows }) => ({
      title: t(`palette.groups.${kind}`),
      options: rows,
    }))
  }
  const choiceGroup = (title: string, choices: readonly Choice[]): Group[] => [
    { title, options: choicesFor(choices, filter).map((choice) => ({ kind: 'choice', ...choice })) },
  ]
  const groups =
    step.kind === 'find'
      ? rowsFor(query, found?.answer)
      : step.kind === 'format'
        ? choiceGroup(t('palette.groups.formats'), formatChoices())
        : step.kind === 'request'
          ? choiceGroup(t('palette.groups.requests'), requestChoices(step.token, enterMeans))
          : []
  const options = groups.flatMap(({ options: all }) => all)
  const activeIndex = Math.max(0, Math.min(place, options.length - 1))
  const active = options[activeIndex]
  const activeToken = active?.kind === 'token' ? active.found.token : undefined

  // what a mint needs besides the token is fetched while a person still looks
  const warmId = step.kind === 'find' ? activeToken?.id : undefined
  useEffect(() => {
    if (warmId === undefined) return
    const timer = setTimeout(() => backend.warm(warmId), WARM_AFTER)
    return () => clearTimeout(timer)
  }, [backend, warmId])

  const clear = () => {
    setFailure(undefined)
    setNote(undefined)
  }
  const go = (next: Step) => {
    clear()
    setFilter('')
    setPlace(0)
    setStep(next)
  }
  const run = async (act: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setBusy(true)
    clear()
    await act()
    busy.current = false
    setBusy(false)
  }
  const isBlocked = (token: PaletteToken): boolean => {
    const why = whyNoMint(token, { keychain })
    setNote(why)
    return why !== undefined
  }
  const mint = (
    token: PaletteToken,
    request: QuickRequest,
    format: CopyFormat,
    more: Pick<QuickMint, 'confirmation'> & { seen?: boolean } = {},
  ) =>
    run(async () => {
      if (isBlocked(token)) return
      const { seen = false, ...rest } = more
      const result = await backend.mint({ tokenId: token.id, request, format, seen, ...rest })
      if (!result.ok) setFailure(result.failure)
      else if (result.value.kind === 'minted') backend.done(result.value)
      else if (result.value.what === 'choose') go({ kind: 'request', token, format })
      else go({ kind: 'question', what: result.value.what, token, request, format })
    })
  const copyLast = () =>
    run(async () => {
      const result = await backend.copyLast()
      if (result.ok) backend.done(result.value)
      else setFailure(result.failure)
    })
  /** what Enter is for: exactly what was typed, also where that was not answered yet */
  const meant = async (): Promise<PaletteOption | undefined> => {
    if (step.kind !== 'find' || isAnswered) return active
    const answer = await settle(query)
    return answer && rowsFor(query, answer)[0]?.options[0]
  }
  const withToken = async (act: (token: PaletteToken) => void) => {
    const option = await meant()
    if (option?.kind === 'token') act(option.found.token)
  }
  const take = (option: PaletteOption | undefined) => {
    if (!option) return
    if (option.kind === 'token') void mint(option.found.token, { kind: 'enter' }, DEFAULT_COPY_FORMAT)
    else if (option.kind === 'action') {
      const { action, whyNot } = option.found
      if (whyNot !== undefined) setNote(whyNot)
      else if (action.id === 'mintFor') {
        setQuery('')
        go({ kind: 'find', only: 'tokens' })
      } else if (action.id === 'copyLast') void copyLast()
      else backend.act(action.id)
    } else if (step.kind === 'format') {
      const format = copyFormatSchema.options.find((each) => each === option.id)
      if (format) void mint(step.token, step.request, format)
    } else if (step.kind === 'request') {
      const chosen = requestChoices(step.token, enterMeans).find(({ id }) => id === option.id)
      if (chosen) void mint(step.token, chosen.request, step.format)
    }
  }

  return {
    step,
    query: step.kind === 'find' ? query : filter,
    groups,
    options,
    activeIndex,
    /** tokens that match, shown or not */
    total: step.kind === 'find' ? (found?.answer?.total ?? 0) : 0,
    shown: step.kind === 'find' ? (found?.answer?.rows.length ?? 0) : 0,
    failure: failure ?? (step.kind === 'find' ? found?.failure : undefined),
    note,
    isBusy,
    isAnswered: step.kind !== 'find' || isAnswered,
    enterWords:
      step.kind === 'find' && activeToken
        ? enterMeans === 'ask'
          ? t('palette.asks')
          : requestWords(activeToken, { kind: 'enter' }, enterMeans)
        : undefined,
    type(text: string) {
      clear()
      setPlace(0)
      if (step.kind === 'find') setQuery(text)
      else setFilter(text)
    },
    point: (index: number) => setPlace(index),
    choose(option?: PaletteOption) {
      if (option) take(option)
      else void meant().then(take)
    },
    chooseFormat: () => {
      if (step.kind === 'find')
        void withToken((token) => go({ kind: 'format', token, request: { kind: 'enter' } }))
      else take(active)
    },
    chooseRequest: () => {
      if (step.kind === 'find')
        void withToken((token) => go({ kind: 'request', token, format: DEFAULT_COPY_FORMAT }))
      else take(active)
    },
    open: () => void (step.kind === 'find' ? withToken(({ id }) => backend.open(id)) : undefined),
    back() {
      if (step.kind === 'find' && step.only === only) backend.close()
      else go({ kind: 'find', ...(only && { only }) })
    },
    answer(confirmation: string | undefined) {
      if (step.kind !== 'question') return
      const { token, request, format } = step
      void mint(token, request, format, {
        seen: true,
        ...(confirmation !== undefined && { confirmation }),
      })
    },
  }
}
