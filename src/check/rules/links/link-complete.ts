import { brokenLinks } from '../../broken-links.ts';
import { exact } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { nearMiss, toAnchor, toTarget, type Corpus, type Source } from '../../../model/index.ts';

/** Finds links and images that a space has broken, or swapped brackets. */
export const linkComplete: CorpusRule = {
  id: 'link-complete',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every link is written `[text](address)`, without spaces before or in the address.',
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
      { body: '## First steps\n\nSee [the first steps](#First steps).' },
    ],
  },
  *check(corpus) {
    for (const source of corpus.sources.values())
      for (const { start, end, place, fault, mark, words, to } of brokenLinks(source)) {
        const meant = `${mark}[${words}](${toMeant(corpus, source, to)})`;
        const isSure = place !== undefined && !/["'<>]/.test(to);
        yield {
          file: source.id,
          message:
            fault === 'swapped'
              ? 'The brackets and parentheses of this link are swapped'
              : `This ${mark === '!' ? 'image' : 'link'} is broken by a space ${fault} its address`,
          place,
          help: `Write ${exact(meant)}.`,
          fix: isSure ? [{ start, end, text: meant }] : undefined,
        };
      }
  },
};

/** An address without spaces: those of a heading's words become hyphens, as in its anchor. */
function toMeant(corpus: Corpus, source: Source, to: string): string {
  const [written = '', ...rest] = to.split('#');
  if (/^(?:[a-z][a-z0-9+.-]*:|www\.)/i.test(written)) return encoded(to);
  const path = toPath(corpus, source, written);
  if (rest.length === 0) return path;
  const target = toTarget(path, source.id);
  const page = corpus.sources.get(target.kind === 'page' ? target.page : source.id);
  return `${path}#${toMeantAnchor(rest.join('#'), [...(page?.anchors.values() ?? [])])}`;
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
