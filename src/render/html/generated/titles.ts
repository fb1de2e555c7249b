/** What the generated pages are called, in menus and on the pages themselves. */
export const generatedTitles = {
  aToZ: 'A to Z',
  glossary: 'Glossary of acronyms',
  states: 'States at a glance',
  downloads: 'Downloads',
} as const;
