import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { helpPages } from './src/help/vitePlugin'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      rollupOptions: { input: { index: at('src/main/index.ts') } },
    },
  },
  preload: {
    build: {
      // a sandboxed preload is one CommonJS file: it cannot load a shared chunk
      isolatedEntries: true,
      rollupOptions: {
        input: { page: at('src/preload/page.ts'), entry: at('src/preload/entry.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), tailwindcss(), helpPages(at('docs/help'))],
    root: at('src/renderer'),
    build: {
      minify: true,
      // no inlined scripts or fonts: the content security policy allows files of our own scheme only
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { inventory: at('src/renderer/inventory.html'), entry: at('src/renderer/entry.html') },
      },
    },
  },
})
