import type { RuleFacts } from './rule.ts';

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
        { front: { kind: 'patway' } },
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
      'The checklist fits on one page with two lines to spare, and its font has every character.',
    why: 'Otherwise steps are cut off, or have empty boxes in place of characters.',
    examples: {
      good: [{ front: { steps: '[{id: ask-office, text: Ask José in the office}]' } }],
      bad: [{ front: { steps: '[{id: ask-office, text: Ask 🌻 in the office}]' } }],
    },
  },
];
