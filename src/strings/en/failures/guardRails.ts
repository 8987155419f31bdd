/** What the guard rails, environments and cases refuse. */
export const guardRails = {
  CONFIRMATION_NEEDED: {
    title: 'This takes a typed confirmation',
    happened:
      'Nothing was minted: the token is in {{environment}}, and its session will be an ADMIN session.',
    happenedMaybe:
      'Nothing was minted: the token is in {{environment}}, and its session may be an ADMIN session.',
    anEnvironment: 'a production environment',
    next: ['Mint again and type the partner id or the environment’s name when you are asked.'],
  },
  INVALID_ENVIRONMENT: {
    title: 'Not a name for an environment',
    happened: 'A name is one line of at most {{most}} characters, with a letter or a digit in it.',
    happenedTaken: 'Another environment has this name already.',
    next: ['Choose another name.'],
  },
  ENVIRONMENT_NOT_KEPT: {
    title: 'The environment is gone',
    happened: 'This environment is not in the list any more.',
    causes: ['It was deleted in the settings meanwhile.'],
    next: ['Choose another one, or none.'],
  },
  INVALID_CASE: {
    title: 'Not a case id',
    happened: 'A case id is one line of at most {{most}} characters, with a letter or a digit in it.',
    next: ['Type the id as your case system shows it.'],
  },
} as const
