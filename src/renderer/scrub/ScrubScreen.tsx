import { ClipboardPaste, Copy, Eraser, FileInput, LoaderCircle, Save, WandSparkles } from 'lucide-react'
import { useRef, useState } from 'react'
import { t } from '../../strings'
import { Page } from '../screens/Page'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { TextAreaInput } from '../ui/TextAreaInput'
import { Counts } from './Counts'
import { ScrubbedText } from './ScrubbedText'
import { sizeWords } from './scrubWords'
import { useScrubbing } from './useScrubbing'

/** Takes secrets out of a text before it goes into a ticket. */
export function ScrubScreen() {
  const scrubbing = useScrubbing()
  const { result, failure, isBusy } = scrubbing
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const scrub = (taken: string) => {
    setText('')
    scrubbing.scrub(taken)
  }
  const clear = () => {
    setText('')
    scrubbing.clear()
    field.current?.focus()
  }
  return (
    <Page title={t('scrub.title')} about={t('scrub.about')}>
      <form
        className="flex flex-col gap-2.5"
        onSubmit={(event) => {
          event.preventDefault()
          if (text !== '') scrub(text)
        }}
      >
        <TextAreaInput
          label={t('scrub.field.label')}
          value={text}
          onChange={setText}
          onTake={scrub}
          inputRef={field}
          isDisabled={isBusy}
          placeholder={t('scrub.field.placeholder')}
          description={t('scrub.field.about')}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" isDisabled={text === '' || isBusy}>
            <WandSparkles aria-hidden size={14} />
            {t('scrub.act')}
          </Button>
          <Button onPress={scrubbing.fromClipboard} isDisabled={isBusy}>
            <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
            {t('scrub.fromClipboard')}
          </Button>
          <Button onPress={scrubbing.fromFile} isDisabled={isBusy}>
            <FileInput aria-hidden size={14} strokeWidth={1.75} />
            {t('scrub.fromFile')}
          </Button>
          {(isBusy || result || text !== '') && (
            <Button look="quiet" onPress={clear}>
              <Eraser aria-hidden size={14} strokeWidth={1.75} />
              {t(isBusy ? 'scrub.cancel' : 'scrub.clear')}
            </Button>
          )}
          <span role="status" className="inline-flex items-center gap-1.5 text-soft">
            {isBusy && (
              <>
                <LoaderCircle aria-hidden size={14} className="animate-spin motion-reduce:animate-none" />
                {t('scrub.working')}
              </>
            )}
          </span>
        </div>
      </form>
      {failure && <FailurePanel failure={failure} onDismiss={scrubbing.dismiss} />}
      {result && (
        <section aria-labelledby="scrubbed-title" className="flex flex-col gap-2.5 border-t border-line pt-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h2 id="scrubbed-title" className="text-base font-semibold">
              {t('scrub.result.title')}
            </h2>
            <span className="me-auto text-soft">
              {t('scrub.result.sizes', { before: sizeWords(result.before), after: sizeWords(result.after) })}
            </span>
            <span className="inline-flex gap-2">
              <Button onPress={() => void scrubbing.copy(result)}>
                <Copy aria-hidden size={14} strokeWidth={1.75} />
                {t('scrub.result.copy')}
              </Button>
              <Button onPress={() => void scrubbing.save(result)}>
                <Save aria-hidden size={14} strokeWidth={1.75} />
                {t('scrub.result.save')}
              </Button>
            </span>
          </div>
          <Counts counts={result.counts} />
          <ScrubbedText key={result.id} result={result} label={t('scrub.result.text')} />
          <p className="max-w-[80ch] text-xs text-soft">
            {result.shown.length < result.after &&
              `${t('scrub.result.beginning', { size: sizeWords(result.shown.length) })} `}
            {t('scrub.result.readThrough')}
          </p>
        </section>
      )}
    </Page>
  )
}
