import { t } from '../../../strings'

/** A notification of the system's, as it is shown. There must be no secret in the words: other people may see them. */
export type Notice = {
  title: string
  body: string
  /** a click on the words; everything opens the place that it is about */
  onClick: () => void
  /** left out by systems that show no buttons */
  button?: { text: string; onPress: () => void }
  /** what it is about, where one that is shown about the same is out of date with it */
  topic?: 'clipboard'
}

/** Notifications that are shown at the same time. Beyond that the oldest goes: nobody reads that many. */
const MAX_SHOWN = 20

/** A notification that was shown. */
export type Shown = { close(): void }

/** One of the ways in which systems show notifications. */
export type NoticeWay = {
  /** Begins to find out whether there is anything that shows them. */
  start(): void
  /** Whether anything would show them, as far as is known at the moment. */
  isThere(): boolean
  /** Asks anew; resolves when that is known. */
  look(): Promise<boolean>
  /** @param onGone told when it is over, answered or not */
  show(notice: Notice, onGone: () => void): Shown
}

export type Notices = {
  /** Shows it, if there is anything that shows it and a person wants any. @returns whether it is shown */
  show(notice: Notice): boolean
  /** Takes all of them away. */
  closeAll(): void
}

/**
 * What the app has the system say. One wrapper for all of it: off means off, and while KSmith is concealed there is one
 * sentence that says nothing, without a button.
 *
 * @param isOn the setting
 * @param onOpen opens the window
 */
export function openNotices({
  way,
  isOn,
  isConcealed,
  onOpen,
}: {
  way: NoticeWay
  isOn: () => boolean
  isConcealed: () => boolean
  onOpen: () => void
}): Notices {
  /** each with what it is about, the oldest first */
  const shown = new Map<Shown, Notice['topic']>()
  let neutral: Shown | undefined

  const takeAway = (one: Shown) => {
    shown.delete(one)
    one.close()
  }
  const put = ({ topic, ...notice }: Notice): Shown => {
    for (const [other, its] of [...shown]) if (topic !== undefined && its === topic) takeAway(other)
    const one = way.show(notice, () => shown.delete(one))
    shown.set(one, topic)
    const [oldest] = shown.keys()
    if (oldest && shown.size > MAX_SHOWN) takeAway(oldest)
    return one
  }

  return {
    show(notice) {
      if (!isOn() || !way.isThere()) return false
      if (isConcealed()) {
        // another one would not say more
        if (!neutral || !shown.has(neutral)) neutral = put({ ...neutralWords(), onClick: onOpen })
        return true
      }
      const { onClick, button, ...words } = notice
      put({
        ...words,
        // it may have been concealed since: then there is only the way in
        onClick: () => (isConcealed() ? onOpen() : onClick()),
        ...(button && {
          button: { text: button.text, onPress: () => (isConcealed() ? onOpen() : button.onPress()) },
        }),
      })
      return true
    },
    closeAll() {
      for (const one of [...shown.keys()]) takeAway(one)
    },
  }
}

const neutralWords = () => ({ title: 'KSmith', body: t('main.notices.concealed') })
