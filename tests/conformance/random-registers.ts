import fc from 'fast-check';
import { folderOf, pageText, type Files } from '../corpus-of.ts';
import { anyLine } from './random-text.ts';

/** The texts of front matter and registries that readers see, for one page. */
export interface Lines {
  readonly title: string;
  readonly description: string;
  readonly step: string;
  readonly resource: string;
  readonly publisher: string;
  readonly contact: string;
  readonly purpose: string;
  readonly subject: string;
}

/** Text of a line as registries take it, from any characters: something to see at both ends. */
const hostileLine: fc.Arbitrary<string> = anyLine.map(
  (text) => `T${text.replace(/[\n\r\u2028\u2029]/g, ' ').slice(0, 100)}.`,
);

/** Text that the font of the checklist can print, with what means something to a program. */
const plainLine: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom('Pay', ' & ', '<b>', '"quoted"', ' ', 'naïve', 'Ωmega', 'Да', '%1', '\\n'),
    {
      maxLength: 5,
    },
  )
  .map((words) => `T${words.join('')}.`);

function linesOf(line: fc.Arbitrary<string>): fc.Arbitrary<Lines> {
  return fc.record({
    title: line,
    // Long enough, however characters are counted.
    description: line.map((text) => text.slice(0, 80) + '·'.repeat(50)),
    step: line,
    resource: line,
    publisher: line,
    contact: line,
    purpose: line,
    subject: line,
  });
}

export const hostileLines = linesOf(hostileLine);
export const plainLines = linesOf(plainLine);

/** A content folder whose pages, works and contacts have the given texts. */
export function folderOfLines(all: readonly Lines[]): Files {
  const [first] = all;
  const pages = all.map((lines, index) => [
    `page-${index}.md`,
    pageText('', {
      title: quoted(lines.title),
      kind: 'page',
      description: quoted(lines.description),
      reviewed: '2019-04-03',
      contacts: `[contact-${index}]`,
      resources: `[work-${index}]`,
      steps: `[{id: step-${index}, text: ${quoted(lines.step)}}]`,
    }),
  ]);
  const entries = (name: string, toFields: (lines: Lines) => string): string =>
    all.map((lines, index) => `${name}-${index}: {${toFields(lines)}}\n`).join('');
  const folder = folderOf(Object.fromEntries(pages));
  const site = String(folder['site.yaml']).replace(
    /^title: .*\ndescription: .*\npublisher: .*\ncontact: .*$/m,
    `title: ${quoted(first?.title ?? '')}\ndescription: ${quoted(first?.description ?? '')}\n` +
      `publisher: ${quoted(first?.publisher ?? '')}\ncontact: contact-0`,
  );
  return {
    ...folder,
    'site.yaml': site.replace(/page: index\.md/, '$&\n    label: Home'),
    'contacts.yaml':
      String(folder['contacts.yaml']) +
      entries(
        'contact',
        ({ contact, purpose, subject, publisher }) =>
          `name: ${quoted(contact)}, organization: ${quoted(publisher)}, subject: ${quoted(subject)}, purpose: ${quoted(purpose)}, email: a@example.org, verified: 2019-04-03`,
      ),
    'resources.yaml':
      String(folder['resources.yaml']) +
      entries(
        'work',
        ({ resource, publisher }) =>
          `title: ${quoted(resource)}, publisher: ${quoted(publisher)}, year: 2019, url: "https://example.org/w", urlKind: document`,
      ),
  };
}

/** A text as YAML can hold any: between quotation marks, by its code units. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
