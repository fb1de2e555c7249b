import { tests } from 'commonmark-spec';
import type { Bodies } from './spec-pages.ts';

/** An example of the CommonMark specification. */
export interface Example {
  readonly title: string;
  readonly section: string;
  readonly markdown: string;
  /** What the specification makes of it. */
  readonly html: string;
}

/** All examples of the specification, with tabs in place of the arrows that show them. */
export const examples: readonly Example[] = tests.map(({ number, section, markdown, html }) => ({
  title: `Example ${number}`,
  section,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

/** So many pages make a toolkit. */
const most = 110;

/** The bodies of examples, some for each toolkit. */
export function toBatches(all: readonly Example[]): readonly Bodies[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) =>
    Object.fromEntries(
      all.slice(index * most, (index + 1) * most).map(({ title, markdown }) => [title, markdown]),
    ),
  );
}
