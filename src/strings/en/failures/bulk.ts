/** What can be wrong with a whole source of many tokens. Nothing was taken in then, and the clipboard is left alone. */
export const bulk = {
  BULK_EMPTY: {
    title: 'Nothing in it',
    happened: 'There is no text in it.',
    causes: ['The copy did not work, or the file was never filled.'],
    next: ['Copy the tokens again, or choose another file.'],
  },
  BULK_BINARY: {
    title: 'Not a text',
    happened: 'This is no text: it looks like a program, a picture or a spreadsheet file.',
    causes: ['A spreadsheet was chosen as it is.'],
    next: ['Save the spreadsheet as CSV, or copy its cells and choose “From clipboard”.'],
  },
  BULK_TOO_LARGE: {
    title: 'Too large',
    happened: 'It is larger than the {{megabytes}} MB that are read at once.',
    causes: ['Another file was meant.'],
    next: ['Split it, or choose the file with the tokens alone.'],
  },
  BULK_TOO_MANY: {
    title: 'Too many tokens',
    happened: 'More than the {{most, number}} tokens that can be added at once. Nothing was taken in.',
    happenedRows:
      'There are {{rows}} rows in it, more than the {{most, number}} tokens that can be added at once. Nothing was taken in.',
    next: ['Split it into parts of at most {{most, number}} tokens.'],
  },
  BULK_UNRECOGNISED: {
    title: 'Not recognised',
    happened: 'This is none of the formats in which tokens can be read.',
    causes: ['A header is missing in the first line of a table.', 'Something else was copied.'],
    next: [
      'Use answers of appToken.add, get or list as JSON, a .env file, a CSV or TSV with a header, or lines of id:token.',
    ],
  },
  BULK_COLUMNS: {
    title: 'The columns do not fit',
    happened: 'No column with a known name was found.',
    found: 'Found: {{names}}.',
    missing: 'Missing: {{names}}.',
    doubled: 'More than one column for: {{names}}.',
    unknown: 'Not known: {{names}}.',
    causes: ['The first line is not the header, or its names are others than expected.'],
    next: [
      'Name the columns in the first line, for example: id, token, partnerId, serviceUrl, hashType, label.',
    ],
  },
  BULK_JSON_BROKEN: {
    title: 'JSON with a fault',
    happened: 'It begins like JSON but cannot be read to its end.',
    happenedAt: 'It begins like JSON but cannot be read to its end: the fault is in line {{line}}.',
    causes: ['Only a part of it was copied.', 'It was edited, and a comma or a quotation mark is missing.'],
    next: ['Copy the whole answer again.'],
  },
  BULK_NO_TOKENS: {
    title: 'No token in it',
    happened: 'It could be read, but there is no app token in it.',
    causes: ['The answer is an error or an empty list.', 'The variables have other names.'],
    next: ['Look for an id such as 1_abcd1234 with its token, and copy these.'],
  },
  BULK_FILE_GONE: {
    title: 'The file is gone',
    happened: 'The file was not there any more when it was to be read.',
    causes: ['It was moved, renamed or deleted.'],
    next: ['Choose it again where it is now.'],
  },
  BULK_FILE_UNREADABLE: {
    title: 'The file cannot be read',
    happened: 'The system did not allow the file to be read.',
    causes: ['It belongs to another user.', 'It is a folder, or lies on a drive that does not answer.'],
    next: ['Change its permissions, or copy it to where it can be read.'],
  },
  BULK_EXPIRED: {
    title: 'No longer kept',
    happened:
      'What was read was kept for a quarter of an hour and is gone now. What was added is still there.',
    next: ['Read it again. Tokens that are held already are recognised.'],
  },
  BULK_BUSY: {
    title: 'Tokens are being added',
    happened: 'Other tokens are being added at this moment.',
    next: ['Wait until that is done, or stop it.'],
  },
} as const
