import { inOneLine, messagesOf, trailTo, type Corpus } from '../../model/index.ts';
import { toXmlText } from './text.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** The document properties. */
export function toProperties(corpus: Corpus, volume: Volume): Readonly<Record<string, string>> {
  const { title, publisher = '', version, dateLabel } = corpus.site;
  const { say } = messagesOf(corpus);
  const sentence = (text: string): string => say('join.sentence', { text });
  const edition = version === undefined ? '' : sentence(say('document.version', { version }));
  const origin = volume.kind === 'toolkit' ? '' : sentence(say('document.partOf', { title }));
  const date = reviewedIn(volume);
  const dated = date === undefined ? '' : sentence(`${dateLabel} ${date}`);
  return {
    title: toXmlText(volume.title),
    subject: toXmlText(volume.description ?? ''),
    creator: toXmlText(publisher),
    lastModifiedBy: toXmlText(publisher),
    keywords: toXmlText(keywordsOf(corpus, volume).join(', ')),
    description: toXmlText(inOneLine([origin, edition, dated])),
  };
}

/** The names of the sections in the file; for a single page, the names on the path to it. */
function keywordsOf(corpus: Corpus, { kind, pages: [first] }: Volume): readonly string[] {
  if (kind === 'toolkit' || !first) return corpus.navigation.map((node) => node.label);
  const trail = trailTo(corpus, first.page.id);
  const below = kind === 'section' ? (trail.at(-1)?.children ?? []) : [];
  const labels = [...trail, ...below].map((node) => node.label);
  return labels.length > 0 ? labels : [first.page.meta.title];
}
