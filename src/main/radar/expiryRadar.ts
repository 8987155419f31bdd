import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { formatLocale, t } from '../../strings'
import { openJsonFile } from '../storage/jsonFile'

/** Milliseconds after the start, and between two looks. */
const FIRST_LOOK = 5_000
const LOOK_EVERY = 3600 * 1000

const fileSchema = v.strictObject({ version: v.literal(1), toldOn: v.string() })

/**
 * Tells once a day that app tokens expire soon, with the system's notifications. The day is remembered across restarts.
 *
 * @param counts what is known now
 * @param isOn asked each time: a person may have switched it off
 * @param onLook told at each look, because the passing of time changes what the window shows
 * @param now milliseconds
 * @returns looks now; for the end of the app, `stop`
 */
export function openExpiryRadar({
  folder,
  counts,
  isOn,
  notify,
  onLook = () => {},
  now = Date.now,
}: {
  folder: string
  counts: () => { expiring: number; firstEnd?: number }
  isOn: () => boolean
  notify: (words: { title: string; body: string }) => void
  onLook?: () => void
  now?: () => number
}): { look(): void; stop(): void } {
  const look = () => {
    onLook()
    const { expiring, firstEnd } = counts()
    const today = dayOf(now())
    if (!isOn() || expiring === 0 || toldOn(folder) === today) return
    notify(expiryWords(expiring, firstEnd))
    // what cannot be remembered is told again: better than not at all
    try {
      openJsonFile(folder, 'radar')({ version: 1, toldOn: today })
    } catch {}
  }
  const first = setTimeout(look, FIRST_LOOK)
  const timer = setInterval(look, LOOK_EVERY)
  first.unref?.()
  timer.unref?.()
  return {
    look,
    stop: () => {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}

/** The words of the notification: a count and a day, no names, since others may see them. */
export function expiryWords(count: number, firstEnd: number | undefined): { title: string; body: string } {
  const format = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' })
  const day = firstEnd === undefined ? '' : format.format(firstEnd)
  return {
    title: t('main.notices.tokensExpire.title', { count }),
    body: t('main.notices.tokensExpire.body', { count, day }),
  }
}

/** The local day, as text. */
function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`
}

function toldOn(folder: string): string | undefined {
  try {
    const parsed = v.safeParse(fileSchema, JSON.parse(readFileSync(join(folder, 'radar.json'), 'utf8')))
    return parsed.success ? parsed.output.toldOn : undefined
  } catch {
    return undefined
  }
}
