import { help } from 'virtual:help'
import { useEffect, useRef } from 'react'
import { type HelpPlace, splitPlace } from '../../help/model'
import { Blocks } from './Blocks'

type PageOfHelpProps = { place: HelpPlace; onGo: (place: HelpPlace) => void }

/** One page, which is English in every language, with the focus where one wanted to go. */
export function PageOfHelp({ place, onGo }: PageOfHelpProps) {
  const article = useRef<HTMLElement>(null)
  const { page: name, anchor } = splitPlace(place)
  const page = help.pages.find((candidate) => candidate.name === name)
  useEffect(() => {
    const heading = article.current?.querySelector<HTMLElement>(`[data-anchor="${anchor ?? ''}"]`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [anchor])
  if (!page) return null
  return (
    <article ref={article} lang="en" dir="ltr" className="flex max-w-[72ch] flex-col gap-2.5 pb-8">
      <h2
        data-anchor=""
        tabIndex={-1}
        className="scroll-mt-4 rounded-sm text-lg font-semibold outline-offset-2"
      >
        {page.title}
      </h2>
      <Blocks blocks={page.blocks} onGo={onGo} />
    </article>
  )
}
