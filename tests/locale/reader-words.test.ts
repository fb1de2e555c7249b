import { expect, test } from 'vitest';
import { readSources } from '../imports.ts';
import { readerTextsIn } from './reader-words.ts';

/** Texts that nobody reads, or that are the same in every language. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // Words of a question that say nothing: nobody sees them.
  'src/browser/search/query.ts': [
    'a about all an and any are as at be by can could did do does find for from get give has have how i if in is it ',
    'its may me mean means my need of on or our should tell that the their there these this to us want was we were ',
    'what when where which who why will with would you your',
  ],
  'src/render/html/direction.ts': [
    'p h2 h3 h4 h5 h6 blockquote ul ol dl table figcaption summary div details',
  ],
  'src/render/html/document.ts': ['skip link'],
  'src/render/html/generated/download-list.ts': [
    'certutil -hashfile FILE SHA256',
    'shasum -a 256 FILE',
  ],
  'src/render/html/generated/single-page.ts': ['printed page'],
  'src/render/html/head.ts': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types site',
    'width=device-width, initial-scale=1',
    'light dark',
    'Content-Security-Policy',
  ],
  'src/render/html/history/feed.ts': [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="',
    '<link rel="self" type="application/atom+xml" href="',
    '<link rel="alternate" type="text/html" href="',
    '<content type="html">',
  ],
  'src/render/html/menu.ts': ['close menu', 'menu foot'],
  'src/render/html/print-paper.ts': ['@page {\n    size: '],
  'src/render/html/sitemap.ts': [
    'Sitemap',
    'For search engines',
    'Sitemap: ',
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
  ],
};

/** Files that hold nothing but small words of questions, or what the preview says to authors. */
const unread = /^src\/browser\/(?:search\/(?:german|hebrew|spanish)\.ts$|preview\/)/;

const found = [...readSources('src/render/html', 'src/browser')].flatMap(([file, text]) =>
  unread.test(file) ? [] : readerTextsIn(file, text),
);

test('readers see no words but those of locales/ and of the content', () => {
  const others = found.filter(({ file, text }) => !exceptions[file]?.includes(text));
  expect(others).toEqual([]);
});

test('every exception is still there', () => {
  const there = new Set(found.map(({ file, text }) => `${file} ${text}`));
  const gone = Object.entries(exceptions).flatMap(([file, texts]) =>
    texts.map((text) => `${file} ${text}`).filter((each) => !there.has(each)),
  );
  expect(gone).toEqual([]);
});

/** Files of documents whose texts are messages to authors, names of styles and fonts, or code. */
const others: readonly string[] = [
  'src/render/checklist/html/html.ts',
  'src/render/checklist/html/script-words.ts',
  'src/render/checklist/html/style-sheet.ts',
  'src/render/checklist/overflow.ts',
  'src/render/checklist/pdf/appearance.ts',
  'src/render/checklist/pdf/form.ts',
  'src/render/checklist/print.ts',
  'src/render/checklist/word/document-styles.ts',
  'src/render/pdf/complete-pdf.ts',
  'src/render/pdf/destinations.ts',
  'src/render/pdf/document.ts',
  'src/render/pdf/sources.ts',
  'src/render/word/draw.ts',
  'src/render/word/images.ts',
  'src/render/word/latent-styles.ts',
  'src/render/word/palette.ts',
  'src/render/word/reference-doc/left-out.ts',
  'src/render/word/reference-doc/open-reference-doc.ts',
  'src/render/word/reference-doc/reference-doc.ts',
  'src/render/word/reference-doc/styles.ts',
  'src/render/word/right-to-left.ts',
  'src/render/word/style-gallery.ts',
  'src/render/word/styles.ts',
  'src/render/word/text-styles.ts',
  'src/render/word/upright-image.ts',
  'src/render/word/wide-tables.ts',
  'src/render/word/xml/contents.ts',
];

test('readers of documents see no sentences but those of locales/ and of the content', () => {
  const sources = readSources('src/render/word', 'src/render/pdf', 'src/render/checklist');
  // Single words are names of styles and the like.
  const files = [...sources].flatMap(([file, text]) =>
    readerTextsIn(file, text).some((each) => /\p{L}[^\p{L}]*\s[^\p{L}]*\p{L}/u.test(each.text))
      ? [file]
      : [],
  );
  expect(files).toEqual(others);
});

/** Where commas and the like are those of code and of security policies, of metadata and data, of raised numbers, or of messages to authors. */
const withPunctuation: readonly string[] = [
  'src/render/checklist/html/html.ts',
  'src/render/checklist/overflow.ts',
  'src/render/checklist/pdf/pdf.ts',
  'src/render/checklist/word/frame.ts',
  'src/render/data/table.ts',
  'src/render/html/footnote-reference.ts',
  'src/render/html/head.ts',
  'src/render/pdf/code.ts',
  'src/render/word/footnote.ts',
  'src/render/word/phrasing.ts',
  'src/render/word/properties.ts',
  'src/render/word/related.ts',
];

test('lists, parentheses and labels have the punctuation of the language', () => {
  const joins =
    /(?<=[\s([])'(?:, |; |\. |: | \(| \(PDF\))'(?=[\s,)\]])|\}(?:, |; |\. |: | ?\()\$\{|` \(\$\{/;
  const files = [...readSources('src/render')].flatMap(([file, text]) => {
    const code = text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
    return joins.test(code.replaceAll(/(?:message|problem|Error)[^;]*;/g, '')) ? [file] : [];
  });
  expect(files).toEqual(withPunctuation);
});
