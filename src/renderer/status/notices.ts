import { createStore, type Store } from '../bridge/store'

/** Something that just happened and is said once: on the status bar, and to a screen reader. */
export type Notice = { text: string; tone: 'plain' | 'bad'; at: number }

export type Notices = Store<Notice | undefined> & {
  say(text: string, tone?: Notice['tone']): void
}

const SHOWN_FOR = 8_000

/** Notices stay for eight seconds, or until the next one. */
export function openNotices(): Notices {
  const store = createStore<Notice | undefined>(undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    ...store,
    say(text, tone = 'plain') {
      clearTimeout(timer)
      store.set({ text, tone, at: Date.now() })
      timer = setTimeout(() => store.set(undefined), SHOWN_FOR)
    },
  }
}
