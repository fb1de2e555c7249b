import { messagesOf, paletteOf, paperOf, type Corpus } from '../../model/index.ts';
import type { Volume } from '../word/volume.ts';
import { array, dictionary, nothing, pieces, str, type Code } from './code.ts';
import { engineName } from './compiler.ts';
import type { DocumentPart } from './document.ts';

/** The file that Typst starts with. */
export const mainPath = '/main.typ';

/**
 * The sources of a document by their paths for Typst, besides the design: one for each part, since a deep one exhausts
 * its stack.
 */
export function toSources(
  corpus: Corpus,
  volume: Volume,
  parts: readonly DocumentPart[],
): ReadonlyMap<string, string> {
  const design = '#import "toolkit.typ": *\n';
  const files = parts.map(({ code, heading }, index) => ({
    path: `part-${index + 1}.typ`,
    text: `${design}#{\n${code}\n}\n`,
    section: heading?.level === 1 ? heading.title : undefined,
  }));
  const sections = toSections(files).map(({ title, paths }) => {
    const includes = paths.map((path) => `#include "${path}"\n`);
    return `#section(${str(title)})[\n${includes.join('')}]\n`;
  });
  return new Map([
    ['/facts.typ', `#let facts = ${facts(corpus, volume)}\n`],
    ...files.map(({ path, text }) => [`/${path}`, text] as const),
    [mainPath, `${design}#show: toolkit\n${sections.join('')}#anchor-places\n`],
  ]);
}

/** The files by sections: from one that begins a section to the next. */
function toSections(
  files: readonly { readonly path: string; readonly section: string | undefined }[],
): readonly { readonly title: string; readonly paths: readonly string[] }[] {
  const sections: { title: string; paths: string[] }[] = [];
  for (const { path, section } of files) {
    const last = sections.at(-1);
    if (section === undefined && last) last.paths.push(path);
    else sections.push({ title: section ?? '', paths: [path] });
  }
  return sections;
}

function facts(corpus: Corpus, volume: Volume): Code {
  const { site } = corpus;
  const { language = 'en', script, region } = tagParts.exec(site.language)?.groups ?? {};
  const { direction, say, fill } = messagesOf(corpus);
  const place = (code: Code): { readonly code: Code } => ({ code });
  const palette = Object.entries(paletteOf(site)).map(([name, hex]) => [name, str(hex)] as const);
  return dictionary({
    title: str(site.title),
    volume: str(volume.title),
    description: volume.description === undefined ? nothing : str(volume.description),
    publisher: str(site.publisher ?? site.title),
    lang: str(language),
    region: region === undefined ? nothing : str(region),
    script: str(script?.toLowerCase() ?? 'auto'),
    dir: str(direction),
    fonts: array(corpus.fonts.map((_, index) => str(engineName(index)))),
    paper: str(paperOf(site) === 'a4' ? 'a4' : 'us-letter'),
    palette: dictionary(Object.fromEntries(palette)),
    words: dictionary({
      contents: str(say('document.contents')),
      // The numbers are known when the pages are made.
      page: array(pieces(fill('document.page', { number: place(nothing), total: place('auto') }))),
      // On one line.
      'on-page': array(
        pieces(
          fill('document.onPage', { number: place(nothing) }).map((piece) =>
            typeof piece === 'string' ? piece.replaceAll(' ', '\u00a0') : piece,
          ),
        ),
      ),
    }),
  });
}

/** The parts of a language tag that Typst takes: a region that is a number, as in `es-419`, is none. */
const tagParts =
  /^(?<language>[a-z]{2,3})(?:-(?<script>[A-Z][a-z]{3}))?(?:-(?<region>[A-Z]{2})(?![A-Za-z\d]))?/;
