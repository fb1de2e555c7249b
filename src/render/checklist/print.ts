import {
  madePages,
  outputPaths,
  sitePath,
  stateChecklistPaths,
  stateRowId,
  type Assets,
  type Corpus,
  type Output,
} from '../../model/index.ts';
import { toHtml } from './html/html.ts';
import type { Checklist } from './model.ts';
import type { Plan } from './pdf/page-plan.ts';
import type { Press } from './pdf/pdf.ts';
import { printWord, type WordChecklist } from './word/word.ts';

/** What the web page loads: the name under which the shell hands it over, and where it is put. */
const loaded = {
  styleSheet: {
    name: 'checklist.css',
    path: 'checklist/assets/checklist.css',
    title: 'Style sheet of the checklist',
  },
  script: {
    name: 'checklist.js',
    path: 'checklist/assets/checklist.js',
    title: 'Script of the checklist',
  },
} as const;

/** The files that the web pages load. @throws Error when the shell did not hand one over */
export function assetOutputs(assets: Assets): readonly Output[] {
  return Object.values(loaded).map(({ name, path, title }) => {
    const bytes = assets.get(name);
    if (!bytes) throw new Error(`Cannot find the file ${name}`);
    return { path, bytes, kind: 'asset', title };
  });
}

/** A checklist as a web page, in Word and as a PDF, each laid out as it was found to fit. */
export async function printAll(
  corpus: Corpus,
  content: Checklist,
  { plan, word }: { readonly plan: Plan; readonly word: WordChecklist },
  press: Press,
): Promise<readonly Output[]> {
  const { state, title } = content;
  const paths = state ? stateChecklistPaths(state.code) : outputPaths(corpus).checklist;
  const { checklist: stem } = corpus.site.files;
  const fromHere = (path: string): string =>
    path.startsWith(folderOf(paths.html))
      ? path.slice(folderOf(paths.html).length)
      : `../${path.replace(/^checklist\//, '')}`;
  const html = toHtml(content, plan, {
    fileName: state ? `${stem}-${state.code.toLowerCase()}` : stem,
    styleSheet: fromHere(loaded.styleSheet.path),
    script: fromHere(loaded.script.path),
    downloads: [
      { text: 'Word version', href: fromHere(paths.word) },
      { text: 'PDF version', href: fromHere(paths.pdf) },
      ...(state ? [{ text: 'All states at a glance', href: rowHref(state.code) }] : []),
    ],
  });
  const toOutput = (path: string, format: string, bytes: Uint8Array): Output => ({
    path,
    bytes,
    kind: 'checklist',
    title: `${title} (${format})`,
  });
  return [
    toOutput(paths.html, 'web page', new TextEncoder().encode(html)),
    toOutput(paths.word, 'Word', await printWord(content, word.document)),
    toOutput(paths.pdf, 'PDF', await press.print(plan)),
  ];
}

/** The way from a state's checklist to its row on the page of states. */
function rowHref(code: string): string {
  return `../../site/${sitePath(madePages.states)}#${stateRowId(code)}`;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
