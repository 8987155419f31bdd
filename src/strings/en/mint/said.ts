/** What is said once something was minted or copied, or was not. */
export const said = {
  minted: 'Minted from {{token}}',
  unexpectedAdmin: 'Minted an ADMIN session that nobody confirmed',
  failed: 'Nothing was minted from {{token}}',
  failedBecause: 'Nothing was minted from {{token}}: {{why}}',
  presetAdjusted: 'The preset “{{name}}” had to be adjusted. Press Enter again to mint.',
  presetIsAdmin: 'The preset “{{name}}” gives an ADMIN session. Press Enter again to mint.',
  tokenIsAdmin: 'This token gives ADMIN sessions. Press Enter again to mint.',
  correctFirst: 'The mint form has a field to correct first',
  nothingToCopy: 'There is no session to copy yet',
  noneAlive: 'No session is alive: mint one first',
  /** by the form in which a session was copied; the programs carry no KS */
  copied: {
    ks: 'Copied the KS of {{session}}',
    sh: 'Copied the shell assignment of {{session}}',
    powershell: 'Copied the PowerShell assignment of {{session}}',
    dotenv: 'Copied the .env line of {{session}}',
    json: 'Copied the JSON of {{session}}',
    curl: 'Copied the curl command. It reads $KALTURA_KS and carries no KS.',
    'node-fetch': 'Copied the Node program. It reads $KALTURA_KS and carries no KS.',
    'node-client': 'Copied the Node client program. It reads $KALTURA_KS and carries no KS.',
    python: 'Copied the Python program. It reads $KALTURA_KS and carries no KS.',
    'python-client': 'Copied the Python client program. It reads $KALTURA_KS and carries no KS.',
    php: 'Copied the PHP program. It reads $KALTURA_KS and carries no KS.',
  },
} as const
