import { pageText, pathway } from '../../corpus-of.ts';
import { siteOf, type SiteFiles } from './site-of.ts';

/** A page that leads to others, reviewed every 13 months. */
export const overview = (title: string): string =>
  pageText('Read on.', {
    title,
    kind: 'overview',
    description: 'What this section is about, described in fifty characters or more.',
    reviewed: '2018-01-31',
    reviewEveryMonths: '13',
  });

const siteYaml = [
  'title: A Handbook',
  'description: A handbook that exists to try things out, in fifty characters or more.',
  'publisher: The Press',
  'contact: office',
  'checklist: {title: Season Checklist, introduction: Check what is done.}',
  'files: {word: handbook, checklist: season}',
  'navigation:',
  '  - {page: index.md, label: Welcome}',
  '  - page: soil/index.md',
  '    label: Soil',
  '    pages:',
  '      - {page: soil/clay.md}',
  '      - page: soil/sand/index.md',
  '        pages: [{page: soil/sand/dune.md}]',
  '  - page: seed/index.md',
  '    pages: [{page: seed/pea.md}]',
  '',
];

/** A handbook of two sections, one of which holds a third; more lines for its site.yaml may be given. */
export function handbook(extra: readonly string[] = [], resources = ''): Promise<SiteFiles> {
  return siteOf(
    {
      'soil/index.md': overview('All about Soil'),
      'soil/clay.md': pathway('## A\n\n## B\n\n## C `d`\n\n## E\n\n> ## No part', {
        title: 'Clay',
      }),
      'soil/sand/index.md': overview('Sand'),
      'soil/sand/dune.md': pathway('## A\n\n## B\n\n## C', {
        title: 'Dune',
        ...(resources && { resources }),
      }),
      'seed/index.md': overview('Seed'),
      'seed/pea.md': pathway('Peas.', {
        title: 'Pea',
        resources: '[]',
        contacts: '[]',
        steps: '[]',
      }),
    },
    {
      'site.yaml': [...siteYaml, ...extra].join('\n'),
      ...(resources && { 'resources.yaml': manyResources }),
    },
  );
}

const manyResources = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  .map((id) => `${id}:\n  title: Work ${id}\n  publisher: P\n`)
  .join('');
