import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { messagesOf, type Corpus } from '../../model/index.ts';
import type { HeaderFacts } from './header-facts.ts';
import { papers, textWidthTwip, type Paper } from './paper.ts';
import { toXmlText } from './text.ts';

/** The width of a character: titles that may be wider than the text are on two lines. */
const characterTwip = { ours: 95, ofTemplates: 120 };

/**
 * The header of every page but the cover: the toolkit and the section. Word takes the section from the nearest
 * level 1 heading, so that it follows when a section is renamed; other programs show the text of the field, so
 * each section has its own header.
 */
export function header({ site }: Corpus, paper: Paper, { section, isInFile }: HeaderFacts): Header {
  const [title, name] = [toXmlText(site.title), toXmlText(section)];
  const isBeside =
    title.length + name.length <=
    textWidthTwip(paper) /
      characterTwip[Object.values(papers).includes(paper) ? 'ours' : 'ofTemplates'];
  const second: ParagraphChild = isInFile ? new SimpleField('STYLEREF 1', name) : new TextRun(name);
  const rest = name === title ? [] : [second];
  const line = (children: readonly ParagraphChild[]): Paragraph =>
    new Paragraph({
      style: 'Header',
      tabStops: [{ type: 'right', position: textWidthTwip(paper) }],
      children: [...children],
    });
  const first = new TextRun(title);
  // Two paragraphs, since some programs drop a line break before a field.
  return new Header({
    children: isBeside
      ? [line([first, ...rest.flatMap((each) => [new TextRun({ children: [new Tab()] }), each])])]
      : [line([first]), ...rest.map((each) => line([each]))],
  });
}

/** The footer of every page but the cover: publisher, page number and page count. */
export function footer(corpus: Corpus, paper: Paper): Footer {
  const { site } = corpus;
  const page = messagesOf(corpus).fill('document.page', {
    number: { field: PageNumber.CURRENT },
    total: { field: PageNumber.TOTAL_PAGES },
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: textWidthTwip(paper) }],
        children: [
          new TextRun(toXmlText(site.publisher ?? site.title)),
          new TextRun({
            children: [
              new Tab(),
              ...page.map((piece) => (typeof piece === 'string' ? toXmlText(piece) : piece.field)),
            ],
          }),
        ],
      }),
    ],
  });
}
