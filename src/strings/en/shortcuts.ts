/** What keys do in the window, on the sheet of keys, where that is not the name of an action. */
export const shortcuts = {
  palette: 'Everything by its name: the palette',
  mint: 'Mint what the form says',
  searchTokens: 'Search what the screen shows',
  help: 'Help about what you are looking at',
} as const
