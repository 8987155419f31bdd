export interface Runtime {
  readonly kind: 'official' | 'fallback'
  readonly executable: string
  readonly appArgs: string[]
}
export const fallbackDir: string
export const FALLBACK_MARKER: string
export function findRuntime(): Runtime | undefined
export function runtimeEnv(runtime: Runtime): Record<string, string>
