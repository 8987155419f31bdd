/** What can be wrong with a preset of a token. */
export const presets = {
  INVALID_PRESET_NAME: {
    title: 'Not a name for a preset',
    happened: 'A name is one line of at most {{most}} characters, with something to see in it.',
    next: ['Enter a short name, such as “Look at one entry”.'],
  },
  DUPLICATE_PRESET: {
    title: 'The name is taken',
    happened: 'The token has a preset of this name already.',
    happenedNamed: 'The token has a preset called “{{name}}” already.',
    next: ['Choose another name, or delete the other preset first.'],
  },
  TOO_MANY_PRESETS: {
    title: 'Too many presets',
    happened: 'A token can have {{most}} presets, and this one has them all.',
    next: ['Delete a preset that is no longer used.'],
  },
  PRESET_NOT_FOUND: {
    title: 'The preset is gone',
    happened: 'The token has no such preset any more.',
    causes: ['It was deleted a moment ago.'],
    next: ['Choose another preset.'],
  },
} as const
