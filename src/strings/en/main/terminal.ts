/** What is written to the terminal that KSmith was started from. What went wrong follows as a kind and a place. */
export const terminal = {
  unforeseen: 'KSmith: unforeseen failure in {{where}}: {{what}}',
  notLetGo: 'KSmith: not all was let go of: {{what}}',
  doctorFailed: 'Doctor could not be run: {{what}}',
} as const
