/** A picture as a data URL, built into the program. */
declare module '*.png?inline' {
  const dataUrl: string
  export default dataUrl
}
