import { LoaderCircle } from 'lucide-react'
import { useRef } from 'react'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { Button } from '../ui/Button'
import { useFocusHandover } from '../ui/useFocusHandover'
import type { HashSearch, HashStep } from './hashSearch'

/** How far a search for a hash type has come, and the way to stop it. */
export function HashProgress({ search, className = '' }: { search: HashSearch; className?: string }) {
  const state = useStore(search)
  return state && <Progress search={search} step={state.step} className={className} />
}

function Progress({
  search,
  step,
  className,
}: {
  search: HashSearch
  step: HashStep | undefined
  className: string
}) {
  const element = useRef<HTMLDivElement>(null)
  useFocusHandover(element, findOutButton)
  return (
    <div
      ref={element}
      className={`flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md border border-line-strong bg-canvas px-3 py-1.5 ${className}`}
    >
      <LoaderCircle
        aria-hidden
        size={14}
        className="shrink-0 animate-spin text-accent-text motion-reduce:animate-none"
      />
      <span role="status" className="min-w-0 flex-1">
        {step ? t('diagnosis.hash.trying', step) : t('diagnosis.hash.asking')}
      </span>
      <Button size="small" onPress={search.stop}>
        {t('diagnosis.hash.stop')}
      </Button>
    </div>
  )
}

/** The button that has the selected token's hash type found out. */
export function findOutButton(): Element | null {
  return document.querySelector('[data-focus="find-out"] button')
}
