export interface PrivateKeyring {
  readonly pid: number
  lock(): Promise<void>
  unlock(): Promise<void>
  isLocked(): Promise<boolean>
  stop(): Promise<void>
}
export function startPrivateKeyring(options: {
  env: NodeJS.ProcessEnv
  password: string
}): Promise<PrivateKeyring>
