import { CircleHelp } from 'lucide-react'
import { Button } from 'react-aria-components'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Hint } from '../ui/Hint'
import { atPlace } from './helpStore'
import { type HelpTopic, topics } from './topics'

/**
 * A small “?” that opens the help about a thing beside one's work, so that nothing typed is lost. Its name is text and
 * not a label, and it comes after the field in the order of the keyboard.
 */
export function HelpMark({ topic, className = '' }: { topic: HelpTopic; className?: string }) {
  const { help } = useStores()
  const text = t(`help.topics.${topic}`)
  return (
    <Hint text={text}>
      {/* no slot: inside of a field that hands out buttons it is none of the field's */}
      <Button
        slot={null}
        data-help={topic}
        onPress={() => help.open(atPlace(topics[topic]))}
        className={`focus-ring inline-flex size-6 shrink-0 items-center justify-center rounded-full text-faint data-hovered:bg-hover data-hovered:text-text ${className}`}
      >
        <CircleHelp aria-hidden size={13} strokeWidth={1.75} />
        <span className="sr-only">{text}</span>
      </Button>
    </Hint>
  )
}

/** The mark of a field, at the end of the line of its label. The field around it has to be `relative`. */
export function FieldHelp({ topic }: { topic: HelpTopic | undefined }) {
  return topic && <HelpMark topic={topic} className="absolute -end-1 -top-1" />
}
