import { t } from '../../strings'

/** How many sessions are alive, to stand in a sentence. */
export function aliveWords(alive: number): string {
  return alive === 0 ? t('sessions.alive.none') : t('sessions.alive.some', { count: alive })
}

/** What forgetting sessions loses, as a sentence. */
export function aliveEffect(alive: number): string {
  return alive === 0 ? t('sessions.alive.noneLost') : t('sessions.alive.lost', { count: alive })
}
