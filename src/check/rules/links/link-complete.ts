import { brokenLinks, type BrokenLink } from '../../broken-links.ts';
import { exact, quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import {
  nearMiss,
  toAnchor,
  toTarget,
  type Corpus,
  type Problem,
  type Source,
} from '../../../model/index.ts';

/** Finds text that was meant as a link or an image, and is none. */
export const linkComplete: ContextRule = {
  id: 'link-complete',
  severity: 'error',
  scope: 'context',
  summary:
    'Every link is written `[text](address)`, on one line and without spaces before or in the address.',
  why: 'Readers see brackets and an address that they cannot follow.',
  examples: {
    good: [
      { body: 'See [the guide](https://example.org/the%20guide.pdf).' },
      { body: 'They "met [the office] (in 2018)".' },
    ],
    bad: [
      { body: 'See [the guide] (https://example.org/guide.pdf).' },
      { body: 'See [the guide](https://example.org/the guide.pdf).' },
      { body: 'See (the guide)[https://example.org/guide.pdf].' },
      { body: 'See [the guide](https://example.org/guide.pdf for details.' },
      { body: 'See the guide<https://example.org/guide.pdf>.' },
      { body: '## First steps\n\nSee [the first steps](#First steps).' },
    ],
  },
  *check(source, corpus) {
    yield* glued(source);
    for (const { start, end, place, fault, mark, words, to } of brokenLinks(source)) {
      const meant = `${mark}[${words}](${toMeant(corpus, source, to)})`;
      // A title is no text of the page any more, which no fix may remove.
      const isSure = place !== undefined && !/["'<>]/.test(to) && !title.test(to);
      yield {
        message: toMessage(fault, mark, title.test(to)),
        place,
        help: `Write ${exact(meant)}.`,
        fix: isSure ? [{ start, end, text: meant }] : undefined,
      };
    }
  },
};

/** A title behind an address, in quotation marks that are no part of Markdown. */
const title = /^(\S+)[ \t]+[\u201c-\u201f\u2018-\u201b](.*)[\u201c-\u201f\u2018-\u201b]$/;

function toMessage(
  fault: BrokenLink['fault'],
  mark: BrokenLink['mark'],
  hasTitle: boolean,
): string {
  const what = mark === '!' ? 'image' : 'link';
  if (fault === 'swapped') return 'The brackets and parentheses of this link are swapped';
  if (fault === 'open') return `This ${what} has no \`)\` after its address`;
  if (fault === 'line') return `This ${what} is broken by a line break before its address`;
  if (hasTitle) return `The title of this ${what} is in curly quotation marks`;
  return `This ${what} is broken by a space ${fault} its address`;
}

/** Addresses that follow their words as Outlook pastes them: `the guide<https://example.org>`. */
function* glued({ text, links }: Source): Iterable<Problem> {
  for (const { node, url } of links) {
    const start = node.position?.start.offset;
    if (node.type !== 'link' || start === undefined || text.charAt(start) !== '<') continue;
    const word = /[\p{L}\p{N})]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0];
    if (word === undefined) continue;
    yield {
      message: `${quote(text.slice(start, node.position?.end.offset))} directly follows the text of its link`,
      place: node.position,
      help: `Write ${exact(`[${word}](${url})`)}, with all the words of the link between the brackets.`,
    };
  }
}

/** An address without spaces: those of a heading's words become hyphens, as in its anchor. */
function toMeant(corpus: Corpus, source: Source, to: string): string {
  const titled = title.exec(to);
  if (titled) return `${titled[1]} "${titled[2]}"`;
  if (/^mailto:/i.test(to)) return to.replace(/[ \t]/g, '');
  const anchor = toAnchor(to);
  if (!to.includes('#') && source.anchorIds.includes(anchor)) return `#${anchor}`;
  const [written = '', ...rest] = to.split('#');
  if (/^(?:[a-z][a-z0-9+.-]*:|www\.)/i.test(written)) return encoded(to);
  const path = toPath(corpus, source, written);
  if (rest.length === 0) return path;
  const target = toTarget(path, source.id);
  const page = corpus.sources.get(target.kind === 'page' ? target.page : source.id);
  return `${path}#${toMeantAnchor(rest.join('#'), page?.anchorIds ?? [])}`;
}

/** A path whose spaces are encoded, unless only a page with hyphens instead exists. */
function toPath({ known }: Corpus, source: Source, written: string): string {
  const isPage = (path: string): boolean => {
    const target = toTarget(path, source.id);
    return target.kind === 'page' && known.pages.has(target.page);
  };
  const forms = [encoded(written), written.replace(/[ \t]+/g, '-')];
  return forms.find(isPage) ?? encoded(written);
}

function toMeantAnchor(written: string, anchors: readonly string[]): string {
  const anchor = toAnchor(written.replace(/%20/g, ' '));
  return anchors.includes(anchor) ? anchor : (nearMiss(anchor, anchors) ?? anchor);
}

function encoded(address: string): string {
  return address.replace(/[ \t]/g, '%20');
}
