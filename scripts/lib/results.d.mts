export interface Count {
  passed: number
  failed: number
  skipped: number
  notes: string[]
}
export function countCheck(code: number): Count
export function countReport(
  runner: 'vitest' | 'playwright',
  file: string,
  code: number,
  options?: { narrowed?: boolean },
): Count
export function total(counts: Count[]): Omit<Count, 'notes'>
export function closingLine(counts: Omit<Count, 'notes'>): string
