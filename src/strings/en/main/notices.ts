/**
 * Notifications. There is no KS, no fingerprint and no user id in any of them, and names that people gave only where the
 * setting says so: others may be looking at the screen.
 */
export const notices = {
  /** while KSmith is concealed */
  concealed: 'Something needs your attention. Open KSmith to see it.',
  /** what a click on a notification does, and its buttons */
  open: 'Open KSmith',
  show: 'Show',
  clear: 'Clear now',
  renew: 'Renew',
  /** what a session is called: without names, by when it was minted */
  session: {
    mintedAt: 'Minted at {{time}}',
    ofCase: '{{name}}, case {{caseId}}',
  },
  ends: 'A KS ends in one minute',
  renewed: {
    title: 'A KS was renewed',
    body: '{{session}}. It is not on the clipboard: copy it in KSmith.',
  },
  copied: {
    title: 'A KS is on the clipboard',
    body: '{{session}}. It is cleared at {{time}}.',
  },
  notMinted: {
    title: 'Nothing was minted',
    bodyNamed: '{{name}}: {{reason}}',
  },
  notCopied: 'Nothing was copied',
  rotationsDue: {
    title_one: 'A replaced app token is due to be deleted',
    title_other: '{{count, number}} replaced app tokens are due to be deleted',
    body: 'Nothing is deleted unasked. KSmith waits for your word.',
  },
  tokensExpire: {
    title_one: 'An app token expires soon',
    title_other: '{{count, number}} app tokens expire soon',
    body_one: 'It ends on {{day}}. KSmith lists them.',
    body_other: 'The first ends on {{day}}. KSmith lists them.',
  },
  /** what the palette did */
  palette: {
    minted: {
      ks: 'KS minted and copied',
      ksClears: 'KS minted and copied, clears in {{seconds, number}} s',
      ksAsClears: 'KS as {{format}} minted and copied, clears in {{seconds, number}} s',
      program: 'Program minted and copied',
    },
    copied: {
      ks: 'KS copied',
      ksClears: 'KS copied, clears in {{seconds, number}} s',
      ksAsClears: 'KS as {{format}} copied, clears in {{seconds, number}} s',
      program: 'Program copied',
    },
  },
} as const
