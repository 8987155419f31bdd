import type { Rectangle } from 'electron'

/** Where the window stands: in the middle, a little above; never larger than the display leaves room for. */
export function placeOn(area: Rectangle, size: { width: number; height: number }, zoom: number): Rectangle {
  const width = Math.min(area.width, Math.round(size.width * zoom))
  const height = Math.min(area.height, Math.round(size.height * zoom))
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 4),
    width,
    height,
  }
}
