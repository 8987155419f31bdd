import { ClipboardPaste, Copy, Eraser, FileInput, LoaderCircle, Save, WandSparkles } from 'lucide-react'
import { useRef, useState } from 'react'
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
    <Page
      title="Scrub a text"
      about="Takes sessions, secrets, hashes, passwords and cookies out of a log, an HTTP archive or a curl line, so that it can go into a ticket. Ids of partners, entries and app tokens stay readable."
    >
      <form
        className="flex flex-col gap-2.5"
        onSubmit={(event) => {
          event.preventDefault()
          if (text !== '') scrub(text)
        }}
      >
        <TextAreaInput
          label="The text"
          value={text}
          onChange={setText}
          onTake={scrub}
          inputRef={field}
          isDisabled={isBusy}
          placeholder="Paste a log, a HAR, a curl line…"
          description="It is scrubbed as soon as it is pasted; up to 50 MB. From the clipboard or a file it never comes into this window as it was. Nothing is stored, and nothing is sent."
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" isDisabled={text === '' || isBusy}>
            <WandSparkles aria-hidden size={14} />
            Scrub
          </Button>
          <Button onPress={scrubbing.fromClipboard} isDisabled={isBusy}>
            <ClipboardPaste aria-hidden size={14} strokeWidth={1.75} />
            From clipboard
          </Button>
          <Button onPress={scrubbing.fromFile} isDisabled={isBusy}>
            <FileInput aria-hidden size={14} strokeWidth={1.75} />
            Open a file…
          </Button>
          {(isBusy || result || text !== '') && (
            <Button look="quiet" onPress={clear}>
              <Eraser aria-hidden size={14} strokeWidth={1.75} />
              {isBusy ? 'Cancel' : 'Clear'}
            </Button>
          )}
          <span role="status" className="inline-flex items-center gap-1.5 text-soft">
            {isBusy && (
              <>
                <LoaderCircle aria-hidden size={14} className="animate-spin motion-reduce:animate-none" />
                Scrubbing…
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
              Scrubbed
            </h2>
            <span className="me-auto text-soft">
              {sizeWords(result.before)} before, {sizeWords(result.after)} now
            </span>
            <span className="inline-flex gap-2">
              <Button onPress={() => void scrubbing.copy(result)}>
                <Copy aria-hidden size={14} strokeWidth={1.75} />
                Copy
              </Button>
              <Button onPress={() => void scrubbing.save(result)}>
                <Save aria-hidden size={14} strokeWidth={1.75} />
                Save as…
              </Button>
            </span>
          </div>
          <Counts counts={result.counts} />
          <ScrubbedText key={result.id} result={result} label="Scrubbed text" />
          <p className="max-w-[80ch] text-xs text-soft">
            {result.shown.length < result.after &&
              `This is the beginning, ${sizeWords(result.shown.length)}; copying and saving takes all of it. `}
            Read it through before it leaves your hands: a secret that has neither a known name nor a known
            form cannot be told from other text.
          </p>
        </section>
      )}
    </Page>
  )
}
