import { isLoopbackUrl, normalizeServiceUrl, regions } from '../../kaltura'
import { t } from '../../strings'

/** A region that is searched, by the name that it is shown with. */
export type NamedRegion = { name: string; url: string }

/**
 * The regions that can be searched. Where only this machine may be called, the real ones would all be refused; there,
 * and there alone, servers on this machine can stand in for them, so that the search can be tried and tested:
 * `North=http://127.0.0.1:4001,South=http://127.0.0.1:4002`. What does not lead to this machine is left out.
 *
 * @param standIns the value of `KSMITH_REGIONS`
 */
export function regionTable(standIns: string | undefined, isLoopbackOnly: boolean): readonly NamedRegion[] {
  if (!isLoopbackOnly || !standIns) {
    return regions.map(({ code, url }) => ({ name: t(`regions.${code}`), url }))
  }
  return standIns.split(',').flatMap((text) => {
    const [name = '', url = ''] = text.split('=')
    if (!/^\w[\w ]{0,30}$/.test(name) || !isLoopbackUrl(url)) return []
    return [{ name, url: normalizeServiceUrl(url) }]
  })
}
