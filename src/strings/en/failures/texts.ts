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
  },
  KS_FORGOTTEN: {
    title: 'The KS is not here any more',
    happened: 'A KS that was taken in is kept for ten minutes, in memory only. This one is gone.',
    next: ['Paste it again.'],
  },
  TEXT_TOO_LARGE: {
    title: 'The text is too large',
    happened:
      'This takes at most {{most}}, so that the window and the memory stay usable. Nothing was kept of it.',
    happenedCopied:
      'This takes at most {{most}} on the clipboard, so that the window and the memory stay usable. Nothing was kept of it.',
    aSize: 'a certain size',
    next: ['Cut out the part that matters, or split the file, and try again.'],
  },
  TEXT_NOT_READABLE: {
    title: 'This is not text',
    happened: 'It holds bytes that no text has, so secrets in it could not be seen. Nothing was scrubbed.',
    causes: ['The file is compressed, a picture or a program.', 'It is damaged.'],
    next: ['Unpack the file and open the text inside it.'],
  },
  FILE_NOT_READ: {
    title: 'The file could not be read',
    happened: 'The system did not let KSmith read this file.',
    causes: ['It was moved or deleted a moment ago.', 'You have no permission to read it.'],
    next: ['Choose it again, or copy it to your own folder first.'],
  },
  FILE_NOT_WRITTEN: {
    title: 'The file could not be saved',
    happened: 'The system did not let KSmith write there. The scrubbed text is still here.',
    causes: ['The disk is full.', 'You have no permission to write into this folder.'],
    next: ['Save it into another folder, or copy it.'],
  },
  SCRUBBED_FORGOTTEN: {
    title: 'The scrubbed text is not here any more',
    happened: 'A scrubbed text is kept for half an hour, in memory only. What is shown is all there is left.',
    causes: ['Another text was scrubbed meanwhile.'],
    next: ['Scrub it again.'],
  },
} as const
