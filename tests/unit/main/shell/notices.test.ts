import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { doneWords } from '../../../../src/main/palette/doneWords'
import { openDueNotices } from '../../../../src/main/rotation/dueNotices'
import { electronWay } from '../../../../src/main/shell/notices/electronWay'
import { type Notice, type NoticeWay, openNotices } from '../../../../src/main/shell/notices/notices'
import {
  copiedWords,
  dueWords,
  expiryWords,
  failedWords,
  renewedWords,
} from '../../../../src/main/shell/notices/words'
import { aSession } from '../session'

const made: FakeNotification[] = []
let isSupported = true

/** Stands in for Electron's `Notification`. */
class FakeNotification extends EventEmitter {
  static isSupported = () => isSupported
  isShown = false
  constructor(readonly options: { title: string; body: string; actions?: { type: string; text: string }[] }) {
    super()
    made.push(this)
  }
  show() {
    this.isShown = true
  }
  close() {
    this.isShown = false
    this.emit('close')
  }
}
vi.mock('electron', () => ({
  get Notification() {
    return FakeNotification
  },
}))

beforeEach(() => {
  made.length = 0
  isSupported = true
})

/** A way that only remembers. */
function remembering() {
  const shown: { notice: Notice; onGone: (wasShown?: boolean) => void; isClosed: boolean }[] = []
  const way: NoticeWay = {
    start: () => {},
    isThere: () => true,
    look: async () => true,
    show(notice, onGone) {
      const one = { notice, onGone, isClosed: false }
      shown.push(one)
      return {
        close() {
          one.isClosed = true
          onGone()
        },
      }
    },
  }
  return { way, shown }
}
const words = { title: 'Something', body: 'happened to Acme' }
const opened = (changes: Partial<Parameters<typeof openNotices>[0]> = {}) => {
  const { way, shown } = remembering()
  const onOpen = vi.fn()
  const notices = openNotices({ way, isOn: () => true, isConcealed: () => false, onOpen, ...changes })
  return { notices, shown, onOpen }
}

describe('notifications', () => {
  it('are off when they are off, and where nothing shows them', () => {
    expect(opened({ isOn: () => false }).notices.show({ ...words, onClick: () => {} })).toBe(false)
    const { way } = remembering()
    const nowhere = { ...way, isThere: () => false, show: vi.fn() }
    expect(opened({ way: nowhere }).notices.show({ ...words, onClick: () => {} })).toBe(false)
    expect(nowhere.show).not.toHaveBeenCalled()
  })

  it('say one sentence that says nothing while KSmith is concealed, once, and lead to the window', () => {
    const { notices, shown, onOpen } = opened({ isConcealed: () => true })
    const onClick = vi.fn()
    const notice = { ...words, onClick, button: { text: 'Renew', onPress: onClick } }
    notices.show(notice)
    notices.show(notice)
    expect(shown).toHaveLength(1)
    expect(JSON.stringify(shown)).not.toContain('Acme')
    expect(shown[0]?.notice.button).toBeUndefined()
    shown[0]?.notice.onClick()
    expect(onOpen).toHaveBeenCalledOnce()
    expect(onClick).not.toHaveBeenCalled()
    // answered, so that the next one is told again
    shown[0]?.onGone()
    notices.show(notice)
    expect(shown).toHaveLength(2)
  })

  it('that were shown before it was concealed do nothing any more but open it', () => {
    let concealed = false
    const { notices, shown, onOpen } = opened({ isConcealed: () => concealed })
    const does = vi.fn()
    notices.show({ ...words, onClick: does, button: { text: 'Renew', onPress: does } })
    concealed = true
    shown[0]?.notice.onClick()
    shown[0]?.notice.button?.onPress()
    expect(does).not.toHaveBeenCalled()
    expect(onOpen).toHaveBeenCalledTimes(2)
  })

  it('about the same take each other’s place, and there are never more than a person could read', () => {
    const { notices, shown } = opened()
    const open = () => shown.filter(({ isClosed }) => !isClosed).map(({ notice }) => notice.title)
    notices.show({ ...words, onClick: () => {} })
    notices.show({ ...words, title: 'Copied', onClick: () => {}, topic: 'clipboard' })
    notices.show({ ...words, title: 'Copied again', onClick: () => {}, topic: 'clipboard' })
    expect(open()).toEqual(['Something', 'Copied again'])
    for (let n = 0; n < 100; n++) notices.show({ ...words, title: `${n}`, onClick: () => {} })
    expect(open()).toHaveLength(20)
    expect(open().at(-1)).toBe('99')
  })

  it('that nothing showed after all do what is done instead, unless KSmith is concealed by then', () => {
    let concealed = false
    const { notices, shown } = opened({ isConcealed: () => concealed })
    const otherwise = vi.fn()
    notices.show({ ...words, onClick: () => {}, otherwise })
    shown[0]?.onGone(false)
    shown[0]?.onGone()
    expect(otherwise).toHaveBeenCalledOnce()
    notices.show({ ...words, onClick: () => {}, otherwise })
    concealed = true
    shown[1]?.onGone(false)
    expect(otherwise).toHaveBeenCalledOnce()
  })

  it('that are over as soon as they are asked for are forgotten, and the next one is told', () => {
    const show = vi.fn<NoticeWay['show']>((_, onGone) => {
      onGone(false)
      return { close: () => {} }
    })
    const { notices } = opened({ way: { ...remembering().way, show }, isConcealed: () => true })
    notices.show({ ...words, onClick: () => {} })
    notices.show({ ...words, onClick: () => {} })
    expect(show).toHaveBeenCalledTimes(2)
  })

  it('are all taken away at once', () => {
    const { notices, shown } = opened()
    notices.show({ ...words, onClick: () => {} })
    notices.show({ ...words, onClick: () => {} })
    notices.closeAll()
    expect(shown.map(({ isClosed }) => isClosed)).toEqual([true, true])
  })
})

describe('on macOS and Windows', () => {
  it('a click and the button lead to different things, each once', () => {
    const onClick = vi.fn()
    const onPress = vi.fn()
    const onGone = vi.fn()
    const way = electronWay()
    way.show({ ...words, onClick, button: { text: 'Renew', onPress } }, onGone)
    expect(made[0]?.isShown).toBe(true)
    expect(made[0]?.options).toMatchObject({ ...words, actions: [{ type: 'button', text: 'Renew' }] })
    made[0]?.emit('action', {}, 0)
    made[0]?.emit('close')
    expect([onClick, onPress, onGone].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1])
    way.show({ ...words, onClick }, onGone)
    expect(made[1]?.options.actions).toBeUndefined()
    made[1]?.emit('click')
    expect([onClick, onPress, onGone].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 2])
  })

  it('one that cannot be shown, or is closed by the app, is over', () => {
    const onGone = vi.fn()
    const way = electronWay()
    way.show({ ...words, onClick: () => {} }, onGone)
    made[0]?.emit('failed', {}, 'made up')
    expect(onGone.mock.calls).toEqual([[false]])
    way.show({ ...words, onClick: () => {} }, onGone).close()
    expect(made[1]?.isShown).toBe(false)
    expect(onGone).toHaveBeenCalledTimes(2)
  })

  it('is left out where the system has none', () => {
    isSupported = false
    expect(electronWay().isThere()).toBe(false)
  })
})

describe('the words', () => {
  const session = aSession(1, { caseId: '00123456', userId: 'jo@example.com' })
  const failure = { code: 'KEYCHAIN_LOCKED' } as const

  it('name tokens and cases only where that is set', () => {
    expect(expiryWords(session, true)).toEqual({
      title: 'A KS ends in one minute',
      body: 'Acme, case 00123456',
    })
    for (const said of [
      expiryWords(session, false),
      renewedWords(session, false),
      copiedWords(session, 45_000, false),
      failedWords(failure, 'Acme', false),
      dueWords(2),
    ]) {
      expect(JSON.stringify(said)).not.toMatch(/Acme|00123456|1_abcd1234/)
    }
    expect(expiryWords(session, false).body).toMatch(/^Minted at .*\d/)
    expect(failedWords(failure, 'Acme', true).body).toContain('Acme')
  })

  it('hold no fingerprint and no user id, whatever is set', () => {
    const all = [expiryWords(session, true), renewedWords(session, true), copiedWords(session, 1, true)]
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`${session.fingerprint}|${session.userId}`))
  })

  it('are one line each, whatever a label is', () => {
    const odd = aSession(1, { tokenLabel: 'two\nlines\u202e' })
    expect(expiryWords(odd, true).body).toBe('two lines')
    const done = {
      kind: 'copied',
      sessionId: odd.id,
      name: odd.tokenLabel,
      caseId: '0012\n3456',
      format: 'ks',
      clearsIn: 45,
      endsAt: odd.endsAt,
      type: 0,
      unexpectedAdmin: false,
      isTold: false,
    } as const
    expect(doneWords(done, true).body).toBe('two lines, case 0012 3456')
    expect(doneWords(done, false).body).toBe('')
  })
})

describe('replaced app tokens that come to be due', () => {
  it('are told of once each, and not those that were due at the start', () => {
    let due = ['a']
    const tell = vi.fn()
    const look = openDueNotices(() => due, tell)
    look()
    expect(tell).not.toHaveBeenCalled()
    due = ['a', 'b']
    look()
    look()
    expect(tell.mock.calls).toEqual([[2]])
  })
})
