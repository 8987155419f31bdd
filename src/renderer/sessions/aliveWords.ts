import { t } from '../../strings'

/** What forgetting sessions loses, as a sentence. */
export function aliveEffect(alive: number): string {
  return alive === 0 ? t('sessions.alive.noneLost') : t('sessions.alive.lost', { count: alive })
}
