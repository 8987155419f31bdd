import { ClipboardPaste, Eraser, ScanSearch } from 'lucide-react'
import { useRef, useState } from 'react'
import { t } from '../../strings'
import { Page } from '../screens/Page'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { TextAreaInput } from '../ui/TextAreaInput'
import { AskServer } from './AskServer'
import { FoundList } from './FoundList'
import { KsFactsTable } from './KsFactsTable'
import { Origin } from './Origin'
import { useInspection } from './useInspection'

export type InspectScreenProps = {
  /** opens the token, with the focus on a session of it where there is one */
  onShow: (tokenId: string | undefined, sessionId?: string) => void
}

/** A KS that somebody has: what it says, where it came from, what a server says of it. */
export function InspectScreen({ onShow }: InspectScreenProps) {
  const inspection = useInspection()
  const { found, chosen, failure, isTaking, isForgotten } = inspection
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const take = (taken: string) => {
    setText('')
    inspection.take(taken)
  }
  const isEmpty = found.length === 0 && failure === undefined
  return (
    <Page title={t('inspect.title')} about={t('inspect.about')}>
      <form
        className="flex flex-col gap-2.5"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') take(text)
        }}
      >
        <TextAreaInput
          label={t('inspect.take.label')}
          value={text}
          onChange={setText}
          onTake={take}
          inputRef={field}
          rows={2}
          placeholder={t('inspect.take.examples')}
          description={t('inspect.take.description')}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" isDisabled={text.trim() === ''} isPending={isTaking}>
            <ScanSearch aria-hidden size={14} />
            {t('inspect.take.inspect')}
          </Button>
          <Button onPress={inspection.takeFromClipboard} isDisabled={isTaking}>
            <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
            {t('inspect.take.fromClipboard')}
          </Button>
          {!(isEmpty && text === '' && !isForgotten) && (
            <Button
              look="quiet"
              onPress={() => {
                setText('')
                inspection.clear()
                field.current?.focus()
              }}
            >
              <Eraser aria-hidden size={14} strokeWidth={1.75} />
              {t('inspect.take.clear')}
            </Button>
          )}
        </div>
      </form>
      {isForgotten && (
        <p role="status" className="text-soft">
          {t('inspect.take.forgotten')}
        </p>
      )}
      {failure && <FailurePanel failure={failure} onDismiss={inspection.clear} />}
      {found.length > 1 && chosen && (
        <FoundList found={found} chosen={chosen.handle} onChoose={inspection.choose} />
      )}
      {chosen && (
        <section key={chosen.handle} aria-labelledby="ks-title" className="flex flex-col gap-4">
          <KsFactsTable facts={chosen} titleId="ks-title" />
          <Origin facts={chosen} onShow={onShow} />
          <AskServer facts={chosen} />
        </section>
      )}
    </Page>
  )
}
