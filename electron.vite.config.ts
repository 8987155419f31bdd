import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { shippedPackages } from './scripts/lib/components.mjs'
import { helpPages } from './src/help/vitePlugin'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The packages that the app ships, with their licences, as a file beside the main process. */
const shipped = {
  name: 'ksmith:shipped',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void }) {
    const source = JSON.stringify(shippedPackages(import.meta.dirname))
    this.emitFile({ type: 'asset', fileName: 'shipped.json', source })
    this.emitFile({ type: 'asset', fileName: 'licence.txt', source: readFileSync(at('LICENSE'), 'utf8') })
  },
}
/** The same of what is bundled: Vite sees which packages those are. */
const bundled = { fileName: 'bundled.json' }

export default defineConfig({
  main: {
    plugins: [shipped],
    build: {
      license: bundled,
      rollupOptions: { input: { index: at('src/main/index.ts') } },
    },
  },
  preload: {
    build: {
      // a sandboxed preload is one CommonJS file: it cannot load a shared chunk
      isolatedEntries: true,
      rollupOptions: {
        input: {
          page: at('src/preload/page.ts'),
          entry: at('src/preload/entry.ts'),
          palette: at('src/preload/palette.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), tailwindcss(), helpPages(at('docs/help'))],
    root: at('src/renderer'),
    build: {
      minify: true,
      license: bundled,
      // no inlined scripts or fonts: the content security policy allows files of our own scheme only
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          inventory: at('src/renderer/inventory.html'),
          entry: at('src/renderer/entry.html'),
          concealed: at('src/renderer/concealed.html'),
          palette: at('src/renderer/palette.html'),
        },
      },
    },
  },
})
