import { deletion, line, type Dialect } from './dialect.ts';

/** Code of MDX, and what Word writes where a reference broke. */
export const programs: readonly Dialect[] = [
  {
    pattern: new RegExp(
      `${line}(?:import[ \\t]+(?:[\\w*{][^'"\\n\\r]*[ \\t]from[ \\t]+)?(['"])[^'"\\n\\r]+\\1;?|export[ \\t]+(?:const|default|function|let)[ \\t][^\\n\\r]*[;={(][^\\n\\r]*)[ \\t]*$`,
      'gm',
    ),
    toAdvice: () => ({ reason: "code of MDX doesn't run here", help: deletion }),
  },
  {
    pattern:
      /(?:Error! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid|No (?:bookmark|text|table)[^.!\n\r]*)|Fehler! (?:Textmarke nicht definiert|Verweisquelle konnte nicht gefunden werden)|Erreur ! (?:Signet non défini|Source du renvoi introuvable))\.?/g,
    toAdvice: () => ({
      reason: 'a reference broke in Word',
      help: 'Write what it referred to, or delete it.',
    }),
  },
];
