/** The button of a session that is wanted first: Copy, or Forget once it has ended. */
export function mainButton(session: Element | null | undefined): Element | null {
  return session?.querySelector('button[data-copy]') ?? session?.querySelector('button[data-forget]') ?? null
}

/** The main button of the session with this id, where it is on the page. */
export function mainButtonOf(sessionId: string): Element | null {
  return mainButton(document.querySelector(`article[data-session="${CSS.escape(sessionId)}"]`))
}

/** The main button of the session after this one, else of the one before it. */
export function neighbour(session: Element): Element | null {
  return (
    mainButton(session.nextElementSibling?.closest('article')) ?? mainButton(session.previousElementSibling)
  )
}
