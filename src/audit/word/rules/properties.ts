import { childrenOf, textIn, topOf } from '../../../ooxml/index.ts';
import { sharedFacts } from '../../shared-rules.ts';
import { quoted } from '../../format-value.ts';
import { nameFindings } from '../../file-name.ts';
import type { WordDocument } from '../document.ts';
import type { WordRule } from '../rule.ts';
import { lookUp, valueOf } from '../styles.ts';
import type { AuditProblem } from '../../problem.ts';

const where = 'docProps/core.xml';
const howTo = 'in File > Info > Properties';

/** Finds a file that does not say its title, or whose title is what some program called it. */
export const documentTitle: WordRule = {
  ...sharedFacts.title,
  *check(document) {
    const title = propertyOf(document, 'dc:title');
    if (title === '')
      yield {
        message: 'Unexpected file without a title, expected one',
        help: `Write its title ${howTo}.`,
        where,
      };
    else if (isMachineName(title, document.name))
      yield {
        message: `Unexpected title ${quoted(title)}, expected words for people`,
        help: `Write the title that people know ${howTo}.`,
        where,
      };
  },
};

/** Finds a file that does not say who made it. */
export const documentAuthor: WordRule = {
  id: 'document-author',
  severity: 'warning',
  summary: 'The file says who publishes it: an organisation, not a program.',
  why: 'People who get a file from others want to know who stands for it.',
  *check(document) {
    const author = propertyOf(document, 'dc:creator');
    if (author === '' || placeholders.has(author.toLowerCase()))
      yield {
        message: `Unexpected author ${quoted(author)}, expected an organisation`,
        help: `Write the name of the publisher as the author ${howTo}.`,
        where,
      };
  },
};

/** Finds a file that does not say what it is about. */
export const documentSubject: WordRule = {
  id: 'document-subject',
  severity: 'warning',
  summary: 'The file says what it is about, as its subject.',
  why: 'Search in archives and on desktops shows the subject, where the text cannot be seen.',
  check: (document) => missing(document, 'dc:subject', 'a subject'),
};

/** Finds a file without keywords. */
export const documentKeywords: WordRule = {
  id: 'document-keywords',
  severity: 'warning',
  summary: 'The file has keywords.',
  why: 'Archives of agencies find files by them.',
  check: (document) => missing(document, 'cp:keywords', 'keywords'),
};

/** Finds a file whose text has no language. */
export const documentLanguage: WordRule = {
  ...sharedFacts.language,
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
      message: 'Unexpected text without a language, expected one such as `en-US`',
      help: 'Choose the language of the text for all of it, and as the default (Review > Language).',
      where: 'word/styles.xml',
    };
  },
};

/** Finds names that addresses and lists of files cannot take. */
export const fileName: WordRule = {
  ...sharedFacts.fileName,
  check: ({ name }, profile) => nameFindings(name, profile),
};

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
  const top = topOf(parts.get(target?.target ?? where));
  return childrenOf(top, name).map(textIn).join('').trim();
}

function* missing(document: WordDocument, name: string, what: string): Generator<AuditProblem> {
  if (propertyOf(document, name) === '')
    yield {
      message: `Unexpected file without ${what}, expected some`,
      help: `Write ${what} ${howTo}.`,
      where,
    };
}

/** Titles that programs give: the file's own name, or the one of an empty document. */
function isMachineName(title: string, fileName: string): boolean {
  const plain = title.toLowerCase();
  const name = fileName.toLowerCase();
  const isName = plain === name || plain === name.replace(/\.[^.]*$/, '');
  return (
    isName ||
    /\.(?:docx?|dotx?|rtf|odt|md)$/.test(plain) ||
    /^(?:un-?titled|document ?\d*|microsoft word - .*)$/.test(plain)
  );
}
