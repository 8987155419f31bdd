declare module 'virtual:help' {
  /** made from docs/help by src/help/vitePlugin.ts */
  export const help: import('../../help/model').Help
}
