import type { RuleFacts } from './rule.ts';

/**
 * What other stages find, told as rules are: the loader owns the first two, the build the last. They
 * cannot be switched off or silenced, since nothing can be made of what they find.
 */
export const builtInRules: readonly RuleFacts[] = [
  {
    id: 'file-readable',
    severity: 'error',
    summary:
      'Every file is text in UTF-8, inside the content folder, and of a size that can be read.',
    why: 'What cannot be read is in no output, and nothing else can be said about it.',
    examples: {
      good: [{ body: 'A page of text.' }],
      bad: [{ body: `${'>'.repeat(101)} Quoted a hundred and one times.` }],
    },
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'Front matter and the YAML files have the keys that they need, with values that fit.',
    why: 'Titles, contacts, resources and steps of every output are taken from them.',
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
      'What is built fits: the checklist on one page with two lines to spare, in letters that its font has.',
    why: 'A step that is cut off, or that is an empty box on paper, is worse than one that nobody promised.',
    examples: {
      good: [{ front: { steps: '[{id: ask-office, text: Ask José in the office}]' } }],
      bad: [{ front: { steps: '[{id: ask-office, text: Ask 🌻 in the office}]' } }],
    },
  },
];
