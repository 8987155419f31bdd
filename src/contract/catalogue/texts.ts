import type { FailureCode } from '../failures'
import type { Entry } from './explanation'

/** What can be wrong with a text that is inspected or scrubbed. */
export const texts = {
  KS_NOT_FOUND: {
    title: 'No KS in it',
    happened: 'There is nothing in this text that can be read as a KS.',
    causes: [
      'A part of the KS is missing: its beginning has to be there.',
      'It is an app token’s secret or a hash, which are shorter and not sessions.',
    ],
    next: ['Copy the KS again, with whatever stands around it, and paste it here.'],
    retryable: false,
  },
  KS_FORGOTTEN: {
    title: 'The KS is not here any more',
    happened: 'A KS that was taken in is kept for ten minutes, in memory only. This one is gone.',
    causes: [],
    next: ['Paste it again.'],
    retryable: false,
  },
  TEXT_TOO_LARGE: ({ params }) => ({
    title: 'The text is too large',
    happened: `This takes at most ${params?.most ?? 'a certain size'}, so that the window and the memory stay usable. Nothing was kept of it.`,
    causes: [],
    next: ['Cut out the part that matters, or split the file, and try again.'],
    retryable: false,
  }),
  TEXT_NOT_READABLE: {
    title: 'This is not text',
    happened: 'It holds bytes that no text has, so secrets in it could not be seen. Nothing was scrubbed.',
    causes: ['The file is compressed, a picture or a program.', 'It is damaged.'],
    next: ['Unpack the file and open the text inside it.'],
    retryable: false,
  },
  FILE_NOT_READ: {
    title: 'The file could not be read',
    happened: 'The system did not let KSmith read this file.',
    causes: ['It was moved or deleted a moment ago.', 'You have no permission to read it.'],
    next: ['Choose it again, or copy it to your own folder first.'],
    retryable: true,
  },
  FILE_NOT_WRITTEN: {
    title: 'The file could not be saved',
    happened: 'The system did not let KSmith write there. The scrubbed text is still here.',
    causes: ['The disk is full.', 'You have no permission to write into this folder.'],
    next: ['Save it into another folder, or copy it.'],
    retryable: true,
  },
  SCRUBBED_FORGOTTEN: {
    title: 'The scrubbed text is not here any more',
    happened: 'A scrubbed text is kept for half an hour, in memory only. What is shown is all there is left.',
    causes: ['Another text was scrubbed meanwhile.'],
    next: ['Scrub it again.'],
    retryable: false,
  },
} satisfies Partial<Record<FailureCode, Entry>>
