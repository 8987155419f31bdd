export class Problem extends Error {}
export function main(work: () => unknown, onProblem?: number): Promise<void>
