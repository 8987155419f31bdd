export type ReportFormat = 'text' | 'json'

/** Whether the app was started for a report alone, by `--doctor` or `--doctor=json`. */
export function doctorWanted(argv: readonly string[]): ReportFormat | undefined {
  if (argv.includes('--doctor=json')) return 'json'
  return argv.some((word) => word === '--doctor' || word === '--doctor=text') ? 'text' : undefined
}
