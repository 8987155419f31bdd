import Store from 'electron-store'

/**
 * Opens a JSON file of ours through electron-store: replaced as a whole, written to a temporary file and renamed,
 * readable for its owner only. What was in it before is the caller's to judge: here, text that is not JSON counts as
 * empty and is left alone until something is written.
 *
 * @param name the file's name without `.json`
 * @returns writes new content; it is on the disk when this returns
 */
export function openJsonFile(folder: string, name: string): (content: object) => void {
  const store = new Store({
    name,
    cwd: folder,
    projectVersion: '1',
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    serialize: (value: unknown) => JSON.stringify(value),
    deserialize: (text: string) => parsedOrEmpty(text),
  } as ConstructorParameters<typeof Store>[0])
  return (content) => {
    store.store = content as Record<string, unknown>
  }
}

/** What electron-store starts from. Arrays and the like are no content of ours. */
function parsedOrEmpty(text: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : {}
  } catch {
    return {}
  }
}
