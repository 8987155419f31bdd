/** A text as one word of a POSIX shell, whatever is in it but NUL, which no shell can hold. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
