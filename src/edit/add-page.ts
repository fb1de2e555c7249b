import type { Corpus, Page } from '../model/index.ts';
import type { ContentChange } from './content-change.ts';
import { navigationEdit } from './navigation-entry.ts';
import { toScalar } from './yaml-text.ts';

/** A page to begin with. */
interface NewPage {
  /** Its path from the content folder. */
  readonly path: string;
  readonly title: string;
  readonly kind: Page['kind'];
  /** The day of its first review, such as `2019-04-03`. */
  readonly reviewed: string;
  /** What is below the front matter; absent if it has to be written. */
  readonly text?: string;
  /** Files that come with it, by path. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** Adds a page to the content and its navigation; what its author has to write says `TODO`, which a check finds. */
export function addPage(corpus: Corpus, page: NewPage): ContentChange {
  const { site } = corpus.registries;
  const edit = navigationEdit(site.text, page.path);
  return {
    edits: new Map(edit ? [[site.id, [edit]]] : []),
    moves: new Map(),
    added: new Map<string, string | Uint8Array>([
      [page.path, toText(page, corpus.site)],
      ...(page.files ?? []),
    ]),
    left: edit
      ? []
      : [
          {
            file: site.id,
            message: `The page could not be added to the navigation`,
            help: `Write \`- page: ${page.path}\` below \`navigation\`.`,
          },
        ],
  };
}

/** The page with the keys that pages of its kind must have. */
function toText({ title, kind, reviewed, text }: NewPage, site: Corpus['site']): string {
  const required: readonly string[] = site.require[kind];
  const lines: Readonly<Record<string, string>> = {
    description:
      'description: "TODO: tell readers in one sentence of 50 to 160 characters what the page offers."',
    reviewed: `reviewed: ${reviewed}`,
    contacts: `contacts: [${site.contact ?? ''}]`,
    resources: 'resources: []',
    steps: 'steps: []',
  };
  return [
    '---',
    `title: ${toScalar(title)}`,
    ...(kind === 'page' ? [] : [`kind: ${kind}`]),
    ...Object.keys(lines).flatMap((key) => (required.includes(key) ? (lines[key] ?? []) : [])),
    '---',
    '',
    text ?? 'TODO: write the text.\n',
  ].join('\n');
}
