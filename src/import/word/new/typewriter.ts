import type { WordDocument, WordParagraph } from '../read/document.ts';
import { isCode, paragraphsOf } from './page-line.ts';

/** In fewer, most may be code. */
const fewestLetters = 400;

/** A file whose text is mostly in a font of typewriters is no code: its letters look as all others do. */
export function withoutTypewriter(document: WordDocument): WordDocument {
  const spans = paragraphsOf(document)
    .filter((paragraph) => !isCode(paragraph))
    .flatMap((paragraph) => paragraph.spans);
  const lettersIn = (all: typeof spans): number =>
    all.reduce((sum, { text, kind }) => sum + (kind === 'text' ? text.trim().length : 0), 0);
  const typed = lettersIn(spans.filter(({ look }) => look.code));
  const isTyped = typed > fewestLetters && typed * 2 > lettersIn(spans);
  return isTyped ? withPlainLetters(document) : document;
}

function withPlainLetters(document: WordDocument): WordDocument {
  const plain = (paragraph: WordParagraph): WordParagraph => ({
    ...paragraph,
    spans: paragraph.spans.map((span) => {
      const { code: _, ...look } = span.look;
      return { ...span, look };
    }),
    ...(paragraph.boxes && { boxes: paragraph.boxes.map((box) => box.map(plain)) }),
  });
  return {
    ...document,
    body: document.body.map(plain),
    notes: new Map([...document.notes].map(([id, note]) => [id, note.map(plain)])),
  };
}
