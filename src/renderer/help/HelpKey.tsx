import type { HelpPlace } from '../../help/model'
import type { ScreenId } from '../screens/screens'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { useCommand } from '../useCommand'
import { atPlace, contents, isDialogOpen } from './helpStore'
import { type HelpTopic, screenPlaces, topics } from './topics'

/** Every screen has its page; the help's own has the contents. */
const places: Record<ScreenId, HelpPlace | undefined> = { ...screenPlaces, help: undefined }

/**
 * F1, and Help by its name: the page that fits the screen. In a field that has a “?” it is what that is about, and where
 * a dialog is open it is shown beside it, so that nothing in it is lost.
 */
export function HelpKey({ screen }: { screen: ScreenId }) {
  const { help } = useStores()
  const place = places[screen]
  const fitting = place === undefined ? contents : atPlace(place)
  const open = () => {
    if (help.get().sheet) return
    const topic = topicOf(document.activeElement)
    if (topic !== undefined) return help.open(atPlace(topics[topic]))
    if (isDialogOpen()) help.open(fitting)
    else help.show(fitting)
  }
  useShortcuts({ help: open })
  useCommand('help', open)
  useCommand('doctor', () => help.open({ kind: 'doctor' }))
  return null
}

/** What the “?” of the field with the focus is about: the part of the form around it says so, or has the mark in it. */
function topicOf(element: Element | null): HelpTopic | undefined {
  for (let part = element; part && part !== document.body; part = part.parentElement) {
    const said = part.hasAttribute('data-help') ? part : part.querySelector(':scope > [data-help]')
    const topic = said?.getAttribute('data-help') ?? ''
    if (isTopic(topic)) return topic
    if (part.matches('form, [role="dialog"], [role="alertdialog"], main')) return undefined
  }
  return undefined
}

const isTopic = (name: string): name is HelpTopic => name in topics
