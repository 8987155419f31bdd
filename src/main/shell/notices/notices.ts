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
  /** what is done where nothing showed it after all; only what a person must not miss has this */
  otherwise?: () => void
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
  /** @param onGone told when it is over, answered or not, and whether it was shown at all */
  show(notice: Notice, onGone: (wasShown?: boolean) => void): Shown
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
  type Entry = Shown & Pick<Notice, 'topic'>
  /** the oldest first */
  const shown = new Set<Entry>()
  let neutral: Entry | undefined

  const takeAway = (one: Entry) => {
    shown.delete(one)
    one.close()
  }
  const put = ({ topic, otherwise, ...notice }: Notice): Entry => {
    for (const other of [...shown]) if (topic !== undefined && other.topic === topic) takeAway(other)
    const one: Entry = { topic, close: () => {} }
    // first, since Windows can say at once that it failed
    shown.add(one)
    one.close = way.show(notice, (wasShown = true) => {
      shown.delete(one)
      if (!wasShown && !isConcealed()) otherwise?.()
    }).close
    const [oldest] = shown
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
      for (const one of [...shown]) takeAway(one)
    },
  }
}

const neutralWords = () => ({ title: 'KSmith', body: t('main.notices.concealed') })
