export function cleanEnv(env?: NodeJS.ProcessEnv): Record<string, string>
