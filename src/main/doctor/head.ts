import { release } from 'node:os'
import type { ReportHead } from './report'

/** The head of a report made now. Of the system's release only the number: a name somebody gave it stays out. */
export function reportHead(version: string): ReportHead {
  const [number = 'unknown'] = /^\d+(?:\.\d+)*/.exec(release()) ?? []
  return { version, platform: process.platform, arch: process.arch, release: number, at: Date.now() }
}
