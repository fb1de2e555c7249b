// Written by `npm run locales`.
export const english = {
  terms: {
    toolkit: { one: 'toolkit', other: 'toolkits' },
    step: { one: 'step', other: 'steps' },
    checklist: { one: 'checklist', other: 'checklists' },
    map: { one: 'map of the pages' },
    record: { one: 'entry', other: 'entries' },
  },
  messages: {
    'frame.skip': 'Skip to content',
    'frame.menu': 'Menu',
    'frame.closeMenu': 'Close menu',
    'frame.allPages': 'All pages',
    'search.label': 'Search the {toolkit}',
    'search.button': 'Search',
    'page.contents': 'On this page',
    'page.notes': { one: 'Note', other: 'Notes' },
  },
} as const;
