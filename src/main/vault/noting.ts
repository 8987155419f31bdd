import { sameCaps } from './caps'
import type { Stores } from './stores'
import type { Vault } from './vault'

/** Milliseconds in which what a use counts becomes half. */
const WEEK = 7 * 24 * 3600 * 1000
const RECENT_USER_IDS = 8

/** Keeps what was seen of tokens: by a check, in the account, in their use. None of it touches the secret. */
export function openNoting({
  inventory,
  changes,
  now,
}: Stores): Pick<Vault, 'noteHealth' | 'noteDeclared' | 'noteUse'> {
  return {
    async noteHealth(found) {
      let changed = false
      for (const { record: asked, health, caps } of found) {
        const current = inventory.get(asked.id)
        if (!current || current.entryId !== asked.entryId) continue
        inventory.put({ ...current, health, ...(caps && { caps }) })
        changed = true
      }
      if (changed) await inventory.saved()
    },

    async noteDeclared(found) {
      let changed = false
      for (const { id, caps, hashType } of found) {
        const current = inventory.get(id)
        if (!current || current.intent || changes.isBusy(id)) continue
        if (current.hashType === hashType && sameCaps(current.caps, caps)) continue
        inventory.put({ ...current, caps, hashType })
        changed = true
      }
      if (changed) await inventory.saved()
    },

    noteUse(id, request, caps) {
      const used = inventory.get(id)
      if (!used) return
      const recentUserIds = request.userId
        ? [request.userId, ...used.recentUserIds.filter((userId) => userId !== request.userId)]
        : used.recentUserIds
      inventory.put({
        ...used,
        caps,
        lastRequest: request,
        recentUserIds: recentUserIds.slice(0, RECENT_USER_IDS),
        score: used.score * 0.5 ** ((now() - (used.lastUsedAt ?? now())) / WEEK) + 1,
        lastUsedAt: now(),
        // it works, whatever a check found before
        ...(used.health && { health: { at: now(), outcome: 'works' as const } }),
      })
    },
  }
}
