import { outputPaths, type Assets, type Output, type Renderer } from '../../model/index.ts';
import { toHtml } from './html/html.ts';
import { ladder } from './ladder.ts';
import { toChecklist, type Checklist, type ChecklistStep } from './model.ts';
import { toPlan, type Plan } from './pdf/page-plan.ts';
import { toPress, type Press } from './pdf/pdf.ts';
import { toUnfit, toUnprintable } from './unfit.ts';
import { overflowOf } from './word/fit.ts';
import { printWord, toWord, type WordChecklist } from './word/word.ts';

/** The style sheet of the web page, and where it stands from the outputs folder. */
const styleSheet = { name: 'checklist.css', path: 'checklist/assets/checklist.css' } as const;

/**
 * Makes the one-page checklist: a web page, a Word file and a PDF that say the same in the same
 * arrangement, at the largest size at which both files have one page.
 */
export const checklist: Renderer = async (corpus, assets) => {
  const content = toChecklist(corpus);
  const press = toPress(content, assets);
  const unprintable = toUnprintable(corpus, content, press.lacking);
  if (unprintable) return { outputs: [], unfit: [unprintable] };
  const fitted = fit(content, press);
  if ('overflow' in fitted) return { outputs: [], unfit: [toUnfit(corpus, fitted.overflow)] };
  const { plan, word } = fitted;
  const paths = outputPaths(corpus).checklist;
  const toOutput = (path: string, format: string, bytes: Uint8Array): Output => ({
    path,
    bytes,
    kind: 'checklist',
    title: `${content.title} (${format})`,
  });
  const html = toHtml(content, plan, {
    styleSheet: fromFolder(styleSheet.path),
    downloads: [
      { text: 'Word version', href: fromFolder(paths.word) },
      { text: 'PDF version', href: fromFolder(paths.pdf) },
    ],
  });
  return {
    outputs: [
      toOutput(paths.html, 'web page', new TextEncoder().encode(html)),
      toOutput(paths.word, 'Word', await printWord(content, word.document)),
      toOutput(paths.pdf, 'PDF', await press.print(plan)),
      {
        path: styleSheet.path,
        bytes: bytesOf(assets, styleSheet.name),
        kind: 'asset',
        title: 'Style sheet of the checklist',
      },
    ],
    unfit: [],
  };
};

/** A path of the outputs, seen from the checklist's folder. */
function fromFolder(path: string): string {
  return path.replace(/^checklist\//, '');
}

type Fitted =
  | { readonly plan: Plan; readonly word: WordChecklist }
  | { readonly overflow: ChecklistStep | undefined };

/** Goes down the ladder until everything fits; else the step that does not fit at its foot. */
function fit(content: Checklist, press: Press): Fitted {
  let overflow: ChecklistStep | undefined;
  for (const rung of ladder) {
    const plan = toPlan(content, rung, press.measure);
    if ('overflow' in plan) {
      overflow = plan.overflow;
      continue;
    }
    const word = toWord(content, rung, plan.breakAt);
    const late = overflowOf(word);
    if (!late) return { plan, word };
    overflow = late.step;
  }
  return { overflow };
}

function bytesOf(assets: Assets, name: string): Uint8Array {
  const bytes = assets.get(name);
  if (!bytes) throw new Error(`Cannot find the style sheet ${name}`);
  return bytes;
}
