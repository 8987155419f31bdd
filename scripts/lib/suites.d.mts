export interface Suite {
  name: string
  runner: 'check' | 'vitest' | 'playwright'
  folder?: string
  command: string[]
}
export interface Request {
  names: string[]
  files: string[]
  grep?: string | undefined
}
export function suites(): Suite[]
export function parseRequest(args: string[]): Request
export function chosenSuites(all: Suite[], request: Request): Suite[]
export function commandOf(suite: Suite, request: Request, report?: string): string[]
