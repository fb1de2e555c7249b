// Written by `npm run locales`.
import type { Wording } from '../wording.ts';
export const wording: Wording = {
  terms: {
    toolkit: { one: 'Handbuch', other: 'Handbücher' },
    step: { one: 'Schritt', other: 'Schritte' },
    checklist: { one: 'Checkliste', other: 'Checklisten' },
    map: { one: 'Übersichtskarte der Seiten' },
    record: { one: 'Eintrag', other: 'Einträge' },
  },
  messages: {
    'frame.skip': 'Zum Inhalt springen',
    'frame.menu': 'Menü',
    'frame.closeMenu': 'Menü schließen',
    'frame.allPages': 'Alle Seiten',
    'search.label': '{Toolkit} durchsuchen',
    'search.button': 'Suchen',
    'page.contents': 'Auf dieser Seite',
    'page.notes': { one: 'Anmerkung', other: 'Anmerkungen' },
  },
};
