import type { PreviewNote, PreviewStatus } from '../../model/index.ts';
import { counted, element } from './elements.ts';
import { changesList } from './changes-list.ts';
import { noteAddress } from './follow-line.ts';
import { createNews } from './news.ts';
import { toNote } from './note.ts';
import { keepPlace } from './place.ts';
import { summaryOf } from './summary.ts';

interface Panel {
  readonly show: (status: PreviewStatus) => void;
  /** Shows or hides the message that the server has stopped. */
  readonly showEnd: (isEnded: boolean) => void;
}

const listKey = 'pathways-preview-list';

type Changes = NonNullable<PreviewStatus['changes']>;

/** A bar at the bottom of the window, with the number of findings, and a list of all that opens above it. */
export function createPanel(): Panel {
  const button = element('button', 'preview-count') as HTMLButtonElement; // by its tag
  const list = element('div', 'preview-list');
  const changes = toSwitch('', 'changes');
  const outputs = element('span', 'preview-outputs');
  const end = element('span', 'preview-end');
  const news = createNews();
  button.type = 'button';
  button.setAttribute('aria-controls', (list.id = 'preview:list'));
  end.setAttribute('role', 'status');
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    sessionStorage.setItem(listKey, String(isOpen));
  };
  open(sessionStorage.getItem(listKey) === 'true');
  button.addEventListener('click', () => open(list.hidden !== false));
  const bar = element(
    'div',
    'preview-bar',
    button,
    toSwitch('Suggestions', 'suggestions'),
    changes,
    outputs,
    end,
    news.region,
  );
  // The keyboard comes to the list after the button that opens it, which is below.
  const region = element('section', 'preview-panel', bar, list);
  region.setAttribute('aria-label', 'Preview');
  region.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || list.hidden) return;
    open(false);
    button.focus();
  });
  document.body.append(region);
  return {
    show: (status) => {
      button.textContent = summaryOf(status);
      news.show(status);
      button.dataset['worst'] =
        status.faults.length > 0 ? 'error' : (status.notes[0]?.severity ?? '');
      changes.hidden = !status.changes;
      const words = changes.querySelector('span');
      if (status.changes && words) words.textContent = changesText(status.changes);
      outputs.textContent = outputsText(status);
      list.replaceChildren(...findings(status), ...changesList(status));
    },
    showEnd: (isEnded) => {
      end.textContent = isEnded ? 'The preview has stopped' : '';
    },
  };
}

/** A switch that shows something that would be too much for all the time, and remembers its position. */
function toSwitch(label: string, name: string): HTMLElement {
  const key = `pathways-preview-${name}`;
  const box = element('input', '') as HTMLInputElement; // by its tag
  box.type = 'checkbox';
  box.checked = sessionStorage.getItem(key) === 'true';
  const apply = (): void => {
    document.documentElement.classList.toggle(`preview-with-${name}`, box.checked);
    sessionStorage.setItem(key, String(box.checked));
  };
  box.addEventListener('change', () => keepPlace(apply));
  apply();
  return element('label', '', box, element('span', '', label));
}

function changesText({ since, fields, marks, entries, how, ...others }: Changes): string {
  const here = how === 'added' ? 1 : fields.length + marks.length + entries.length;
  const elsewhere = others.elsewhere.length + others.moreElsewhere;
  const count = here === 0 ? 'No changes' : counted(here, 'change');
  return `${count}${elsewhere === 0 ? '' : ` here, ${elsewhere} elsewhere,`} since ${since}`;
}

const outputsTexts = {
  waiting: 'Word, PDF and checklist: after the errors are fixed',
  making: 'Word, PDF and checklist: checking …',
  failed: 'Word, PDF and checklist: couldn’t be made',
} as const;

function outputsText({ outputs, notes }: PreviewStatus): string {
  if (outputs !== 'made') return outputsTexts[outputs];
  const count = notes.filter(({ isOfOutputs }) => isOfOutputs).length;
  return `Word, PDF and checklist: ${count === 0 ? 'no problems' : counted(count, 'problem')}`;
}

/** The findings of this page, then those of other files, each with a link to its passage. */
function findings({ notes, moreNotes }: PreviewStatus): readonly HTMLElement[] {
  const byFile = new Map<string, PreviewNote[]>();
  for (const note of [...notes.filter(({ isHere }) => isHere), ...notes.filter((n) => !n.isHere)])
    byFile.set(note.file, [...(byFile.get(note.file) ?? []), note]);
  return [
    ...[...byFile].map(([file, own]) =>
      element(
        'section',
        own.every(({ severity }) => severity === 'suggestion') ? 'preview-suggestions-only' : '',
        element('h2', '', own[0]?.isHere ? `This page (${file})` : file),
        ...own.map(entry),
      ),
    ),
    ...(notes.length === 0 ? [element('p', '', 'No findings')] : []),
    ...(moreNotes > 0 ? [element('p', '', `And ${moreNotes} more: run \`pathways check\`.`)] : []),
  ];
}

function entry(note: PreviewNote): HTMLElement {
  const box = toNote(note);
  const where = box.querySelector('.preview-where');
  const address = noteAddress(note);
  if (address === null || !where) return box;
  const link = element('a', '', 'Show') as HTMLAnchorElement; // by its tag
  link.href = address;
  where.prepend(link, ' · ');
  return box;
}
