import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '../e2e/fixtures'

/** Which drawing becomes which pictures: by name, the colour of its lines if not its own, and the size in pixels. */
const PICTURES = [
  { name: 'app-256', from: 'app', size: 256 },
  { name: 'app-1024', from: 'app', size: 1024 },
  ...(['black', 'white'] as const).flatMap((colour) =>
    [16, 32, 64].map((size) => ({ name: `tray-${colour}-${size}`, from: 'tray', colour, size })),
  ),
]
const COLOURS = { black: '#16181d', white: '#ffffff' }

/** Draws the icons with Chromium, for `npm run icons`. */
test('the icons', async ({ start }) => {
  const { app } = await start()
  const folder = 'test-results/icons'
  mkdirSync(folder, { recursive: true })
  for (const { name, from, size, ...more } of PICTURES) {
    const source = readFileSync(join('resources/icons', `${from}.svg`), 'utf8')
    const svg = 'colour' in more ? source.replaceAll('#000', COLOURS[more.colour]) : source
    const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `)
    const data = await app.evaluate(
      async ({ BrowserWindow }, { url, pixels }) => {
        const window = new BrowserWindow({ show: false })
        await window.loadURL('about:blank')
        const drawing = `new Promise((done) => {
          const image = new Image()
          image.onload = () => {
            const canvas = Object.assign(document.createElement('canvas'), { width: ${pixels}, height: ${pixels} })
            canvas.getContext('2d').drawImage(image, 0, 0, ${pixels}, ${pixels})
            done(canvas.toDataURL('image/png'))
          }
          image.src = ${JSON.stringify(url)}
        })`
        const drawn: string = await window.webContents.executeJavaScript(drawing)
        window.destroy()
        return drawn
      },
      { url: `data:image/svg+xml;base64,${Buffer.from(sized).toString('base64')}`, pixels: size },
    )
    writeFileSync(join(folder, `${name}.png`), Buffer.from(data.split(',')[1] ?? '', 'base64'))
  }
})
