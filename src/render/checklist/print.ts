import { posix } from 'node:path';
import {
  askingFor,
  checklistAssetPath,
  checklistPaths,
  recordPage,
  inSite,
  messagesOf,
  outputFolders,
  siteCopyPath,
  sitePath,
  recordRowId,
  type Assets,
  type Corpus,
  type Output,
} from '../../model/index.ts';
import { onPaper, withColors } from './html/style-sheet.ts';
import { toHtml } from './html/html.ts';
import { withScriptWords } from './html/script-words.ts';
import type { Checklist } from './model.ts';
import type { Plan } from './pdf/page-plan.ts';
import type { PdfDraft } from './pdf/pdf.ts';
import { toColors, toSheet } from './theme.ts';
import { printWord, type WordChecklist } from './word/word.ts';

/** The files that web pages load. */
const loaded = {
  styleSheet: { name: 'checklist.css', title: 'Style sheet of the checklist' },
  script: { name: 'checklist.js', title: 'Script of the checklist' },
} as const;

/** The files that web pages load. @throws Error if an asset is missing */
export function assetOutputs(corpus: Corpus, assets: Assets): readonly Output[] {
  return Object.values(loaded).map(({ name, title }) => {
    const bytes = assets.get(name);
    if (!bytes) throw new Error(`The asset ${name} is missing`);
    return {
      path: checklistAssetPath(name),
      bytes:
        name === loaded.styleSheet.name ? styled(bytes, corpus) : withScriptWords(bytes, corpus),
      kind: 'asset',
      title,
    };
  });
}

function styled(bytes: Uint8Array, corpus: Corpus): Uint8Array {
  const colored = withColors(new TextDecoder().decode(bytes), toColors(corpus));
  const own = askingFor(colored, corpus.fonts);
  return new TextEncoder().encode(onPaper(own, toSheet(corpus)));
}

/** A checklist as a web page, a Word file and a PDF. */
export async function toChecklistOutputs(
  corpus: Corpus,
  content: Checklist,
  { plan, word }: { readonly plan: Plan; readonly word: WordChecklist },
  pdf: PdfDraft,
): Promise<readonly Output[]> {
  const { record, title } = content;
  const { say } = messagesOf(corpus);
  const paths = checklistPaths(corpus, record?.code);
  const { checklist: stem } = corpus.site.files;
  const fromHere = (path: string): string => relative(paths.html, path);
  /** The web page with the links to the site that it needs at a path of the outputs. */
  const toPage = (path: string): Uint8Array => {
    const site = `${relative(path, outputFolders.html)}/`;
    const html = toHtml(content, plan, {
      fileName: record ? `${stem}-${record.code.toLowerCase()}` : stem,
      styleSheet: fromHere(checklistAssetPath(loaded.styleSheet.name)),
      script: fromHere(checklistAssetPath(loaded.script.name)),
      site,
      downloads: [
        { text: say('form.wordVersion'), href: fromHere(paths.word) },
        { text: say('form.pdfVersion'), href: fromHere(paths.pdf) },
        ...(record
          ? [{ text: say('form.allRecords'), href: site + rowAddress(corpus, record.code) }]
          : []),
      ],
    });
    return new TextEncoder().encode(html);
  };
  const toOutput = (path: string, format: string, bytes: Uint8Array): Output => ({
    path,
    bytes,
    kind: 'checklist',
    title: say('join.aside', { text: title, aside: format }),
  });
  return [
    {
      ...toOutput(paths.html, say('download.webPage'), toPage(paths.html)),
      siteCopy: toPage(inSite(siteCopyPath(paths.html))),
    },
    toOutput(paths.word, 'Word', printWord(content, word)),
    toOutput(paths.pdf, 'PDF', await pdf.print(plan)),
  ];
}

/** The address of a record's row on the page of records, from the site's folder. */
function rowAddress(corpus: Corpus, code: string): string {
  return `${sitePath(recordPage(corpus))}#${recordRowId(corpus, code)}`;
}

/** The relative path between two outputs. With absolute paths, the working directory doesn't matter. */
function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(`/${from}`), `/${to}`);
}
