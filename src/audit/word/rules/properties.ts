import { childrenOf, isOnValue, textIn, topOf, valueOf } from '../../../ooxml/index.ts';
import { fileNameProblems } from '../../file-name.ts';
import { quoted } from '../../format-value.ts';
import type { AuditProblem } from '../../rule.ts';
import { sharedRules } from '../../shared-rules.ts';
import type { WordDocument } from '../document.ts';
import type { WordRule } from '../rule.ts';
import { lookUp } from '../styles.ts';

/** The rules for document properties. */
export const propertyRules: readonly WordRule[] = [
  {
    ...sharedRules.title,
    scope: 'outline',
    *check(document) {
      yield* missing(document, 'dc:title', 'a title');
      const title = propertyOf(document, 'dc:title');
      if (isDefaultTitle(title, document.name))
        yield {
          message: `Title ${quoted(title)} doesn't say what the document is about`,
          help: `Enter the title that readers know it by ${inProperties}.`,
        };
    },
  },
  {
    id: 'document-author',
    severity: 'warning',
    summary: 'The author of the file is the organization that publishes it.',
    why: 'People who receive the file from others need to know who is responsible for it.',
    *check(document) {
      const author = propertyOf(document, 'dc:creator');
      if (author === '' || placeholders.has(author.toLowerCase()))
        yield {
          message:
            author === ''
              ? "The document doesn't have an author"
              : `Author ${quoted(author)} is only a placeholder`,
          help: `Enter the name of the publishing organization as the author ${inProperties}.`,
        };
    },
  },
  {
    id: 'document-subject',
    severity: 'warning',
    summary: 'The file has a subject that says what it is about.',
    why: 'Document libraries and desktop search show the subject where the text is not visible.',
    check: (document) => missing(document, 'dc:subject', 'a subject'),
  },
  {
    id: 'document-keywords',
    severity: 'warning',
    summary: 'The file has keywords.',
    why: 'Document libraries use them to find files.',
    check: (document) => missing(document, 'cp:keywords', 'keywords'),
  },
  {
    ...sharedRules.language,
    scope: 'piece',
    *check({ styles, paragraphs }) {
      const defaults = styles.defaults('w:rPr');
      const chain = styles.chainOf(styles.standard('paragraph'));
      const usual = [...chain.map((style) => childrenOf(style, 'w:rPr')[0]), defaults];
      if (valueOf(lookUp(usual, 'w:lang'))) return;
      const hasOwn = paragraphs
        .flatMap(({ runs }) => runs.filter(({ text }) => text.trim() !== ''))
        .every(({ looks }) => valueOf(lookUp(looks, 'w:lang')));
      if (hasOwn && paragraphs.length > 0) return;
      yield {
        message: 'The text has no language',
        help: 'Select all text, choose its language under Review > Language > Set Proofing Language, and select Set As Default.',
      };
    },
  },
  {
    ...sharedRules.unprotected,
    scope: 'outline',
    *check({ settings }) {
      for (const { name, attributes } of childrenOf(
        settings,
        'w:documentProtection',
        'w:writeProtection',
      )) {
        const enforced = name === 'w:writeProtection' ? 'on' : attributes.get('w:enforcement');
        if (isOnValue(enforced ?? 'on'))
          yield {
            message: `The document is protected (${quoted(attributes.get('w:edit') ?? 'read-only')})`,
            help: 'Turn the protection off under File > Info > Protect Document. Content controls can be filled in without it.',
          };
      }
    },
  },
  { ...sharedRules.fileName, check: ({ name }, profile) => fileNameProblems(name, profile) },
];

const inProperties = 'under File > Info > Properties > Advanced Properties > Summary';

/** Authors that programs enter by themselves. */
const placeholders = new Set([
  'un-named',
  'unnamed',
  'unknown',
  'author',
  'user',
  'python-docx',
  'docx',
  'admin',
]);

function propertyOf({ relationships, package: { parts } }: WordDocument, name: string): string {
  const [target] = (relationships.get('') ?? []).filter(({ kind }) => kind === 'core-properties');
  const top = topOf(parts.get(target?.target ?? 'docProps/core.xml'));
  return childrenOf(top, name).map(textIn).join('').trim();
}

function* missing(document: WordDocument, name: string, what: string): Generator<AuditProblem> {
  if (propertyOf(document, name) === '')
    yield {
      message: `The document doesn't have ${what}`,
      help: `Enter ${what} ${inProperties}.`,
    };
}

/** Whether a title is the file's own name, or one that programs give. */
function isDefaultTitle(title: string, fileName: string): boolean {
  const plain = title.toLowerCase();
  const name = fileName.toLowerCase();
  return (
    plain === name ||
    plain === name.replace(/\.[^.]*$/, '') ||
    /\.(?:docx?|dotx?|rtf|odt|md)$/.test(plain) ||
    /^(?:un-?titled|document ?\d*|microsoft word - .*)$/.test(plain)
  );
}
