export interface PrivateBus {
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}
export function startPrivateBus(options: {
  dir: string
  services?: Record<string, string>
  env: NodeJS.ProcessEnv
}): Promise<PrivateBus>
export function callOnBus(
  address: string,
  call: { destination: string; path: string; method: string; args?: string[] },
): Promise<string>
export function hasOwner(address: string, name: string): Promise<boolean>
