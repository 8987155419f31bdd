export interface VirtualDisplay {
  readonly env: { DISPLAY: string; XAUTHORITY: string }
  readonly pid: number
  stop(): Promise<void>
}
export function startVirtualDisplay(options: { dir: string; env: NodeJS.ProcessEnv }): Promise<VirtualDisplay>
