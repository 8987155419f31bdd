import type { ReactNode } from 'react'

type PageProps = {
  title: string
  /** what the screen is for, in a sentence or two */
  about: ReactNode
  children: ReactNode
}

/** A screen that is read from top to bottom. */
export function Page({ title, about, children }: PageProps) {
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="@container mx-auto flex min-h-full w-full max-w-[64rem] flex-col gap-4 px-6 py-5 max-[45rem]:px-4">
        <header>
          <h1 className="text-lg font-semibold">{title}</h1>
          <p className="max-w-[75ch] text-soft">{about}</p>
        </header>
        {children}
      </div>
    </div>
  )
}
