import type { RuleFacts } from './rule.ts';

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">\n  ${inner}\n</svg>\n`;

const columns = (text: string): string => `|${` ${text} |`.repeat(24)}`;

/** The rules of other stages about content: the loader's, and `output-fits` of the build. See `fixedRules`. */
export const builtInRules: readonly RuleFacts[] = [
  {
    id: 'file-readable',
    severity: 'error',
    summary: 'Every file is text in UTF-8, inside the content folder, and not too large.',
    why: 'A file that cannot be read is missing from every output.',
    examples: {
      good: [{ body: 'A page of text.' }],
      bad: [{ body: `${'>'.repeat(101)} Quoted a hundred and one times.` }],
    },
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'Front matter and the YAML files have the required keys, with valid values.',
    why: 'The titles, contacts, resources and steps of every output come from them.',
    examples: {
      good: [{ front: { title: '"Key Considerations: Contracts"' } }],
      bad: [
        { front: { kind: 'pgae' } },
        { front: { reviewed: 'April 3, 2019' } },
        { front: { title: 'Key Considerations: Contracts' } },
        { front: { description: 'Too short.' } },
      ],
    },
  },
  {
    id: 'output-fits',
    severity: 'error',
    summary:
      'The checklist fits on one page with two lines to spare, and no table is too wide for paper.',
    why: 'Otherwise steps are cut off, and words in tables are broken.',
    examples: {
      good: [{ front: { steps: '[{id: ask-office, text: Ask José in the office}]' } }],
      bad: [{ body: [columns('Month'), columns('-----'), columns('Water')].join('\n') }],
    },
  },
  {
    id: 'font-usable',
    severity: 'error',
    summary:
      'Every font that `theme: fonts:` names is a TrueType or OpenType font whose license permits embedding.',
    why: 'PDF files are drawn with these fonts, and contain them.',
    examples: {
      good: [{ site: { theme: '{fonts: []}' } }],
      bad: [
        { site: { theme: '{fonts: [{regular: fonts/Regular.ttf}]}' } },
        {
          site: { theme: '{fonts: [{regular: fonts/Regular.ttf}]}' },
          files: { 'fonts/Regular.ttf': 'Not a font.\n' },
        },
      ],
    },
  },
  {
    id: 'svg-safe',
    severity: 'error',
    summary:
      'Every SVG image is only a drawing: no scripts, links, animations or HTML, no references to other files, and not too complex.',
    why: "A script in an SVG image can run in readers' browsers, and a complex image can stop them. No output contains an image with a finding.",
    examples: {
      good: [
        {
          body: '![Four plots](plots.svg)',
          files: { 'plots.svg': svg('<rect width="45" height="30" fill="green"/>') },
        },
      ],
      bad: [
        {
          body: '![Four plots](plots.svg)',
          files: { 'plots.svg': svg('<script>alert(1)</script>') },
        },
        {
          body: '![Four plots](plots.svg)',
          files: { 'plots.svg': svg('<image href="plots.png"/>') },
        },
      ],
    },
  },
];
