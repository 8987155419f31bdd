import type { OpenedBackup } from '../../../contract/backup'
import type { BulkEncoding, BulkFormat, BulkNote, BulkProblem } from '../../../contract/bulk'
import type { Caps, HashTypeName, Preset } from '../../../contract/tokens'
import type { ForeignEnvironment } from '../../settings/foreignEnvironment'
import type { Field } from './fields'

/** A row as it was met, before any of it was judged. */
export type RawRow = {
  /** where it begins, from 1 */
  line: number
  fields: Partial<Record<Field, unknown>>
  /** whether it is an answer of the API, in which what is not there is not set */
  isAnswer?: boolean
  /** an entry of a backup: its texts are what a person typed here once, and it brings more than a table can */
  backup?: {
    caps?: Caps | undefined
    presets: readonly Preset[]
    pinned: boolean
    /** epoch milliseconds */
    leakedAt?: number
    environment?: ForeignEnvironment
  }
  /** why there is no more of it */
  problem?: BulkProblem
}

/** What a format's reader makes of a text. */
export type RawReading = {
  rows: RawRow[]
  /** columns or variables that are not known */
  ignored: number
  delimiter?: Delimiter
}
export type Delimiter = ',' | ';' | '\t' | '|'

/** A row after each of its parts was judged by itself. This holds a secret: it stays in the main process. */
export type FoundToken = {
  line: number
  label: string
  tags: string[]
  appTokenId?: string
  partnerId?: number
  serviceUrl?: string
  hashType?: HashTypeName
  caps?: Caps
  presets?: Preset[]
  pinned?: boolean
  /** it leaked, when that was reported, epoch milliseconds */
  leakedAt?: number
  /** the one it was in, of the KSmith that made the file */
  environment?: ForeignEnvironment
  /** present where the row could be added */
  secret?: string
  fingerprint?: string
  problems: BulkProblem[]
  notes: BulkNote[]
}

/** All that was read from one source. */
export type Reading = {
  format: BulkFormat
  encoding: BulkEncoding
  delimiter?: Delimiter
  ignored: number
  /** lines in which bytes could not be read */
  undecodable: number
  backup?: OpenedBackup
  tokens: FoundToken[]
}
