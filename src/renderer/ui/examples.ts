/** What a field that is empty shows as an example. Like what it stands for, it is the same in every language. */
export const examples = {
  appTokenId: '1_abcd1234',
  entryId: '1_abcd1234',
  partnerId: '1234567',
  serviceUrl: 'https://api.example.com',
} as const
