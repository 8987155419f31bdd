import { type NativeImage, nativeImage, nativeTheme } from 'electron'
import black16 from '../../../../resources/icons/tray-black-16.png?inline'
import black32 from '../../../../resources/icons/tray-black-32.png?inline'
import black64 from '../../../../resources/icons/tray-black-64.png?inline'
import white16 from '../../../../resources/icons/tray-white-16.png?inline'
import white32 from '../../../../resources/icons/tray-white-32.png?inline'
import white64 from '../../../../resources/icons/tray-white-64.png?inline'

/**
 * The picture for the tray: one that macOS tints by itself, elsewhere dark on a light bar and light on a dark one, as far
 * as the system tells which it is.
 */
export function trayIcon(platform: NodeJS.Platform): NativeImage {
  const { shouldUseDarkColors, shouldUseDarkColorsForSystemIntegratedUI = shouldUseDarkColors } = nativeTheme
  const isDark = platform !== 'darwin' && shouldUseDarkColorsForSystemIntegratedUI
  const [small, medium, large] = isDark ? [white16, white32, white64] : [black16, black32, black64]
  const image = nativeImage.createEmpty()
  // hosts on Linux scale what they get: the larger looks better everywhere
  const sizes = platform === 'linux' ? [medium, large] : [small, medium]
  sizes.forEach((dataURL, index) => {
    image.addRepresentation({ scaleFactor: index + 1, dataURL })
  })
  if (platform === 'darwin') image.setTemplateImage(true)
  return image
}
