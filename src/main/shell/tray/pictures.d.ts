/** A picture as a data URL, built into the program. */
declare module '*.png?inline' {
  const dataUrl: string
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of a picture
  export default dataUrl
}
