import { fold } from './fold.ts';
import type { Labels } from './form.ts';

/** What an empty field of Word says, unless the checklist has a prompt of its own. */
const ofWord: ReadonlySet<string> = new Set([
  'click or tap here to enter text.',
  'click here to enter text.',
  'click or tap to enter a date.',
  'click here to enter a date.',
  'choose an item.',
  'haga clic o pulse aquí para escribir texto.',
  'cliquez ou appuyez ici pour entrer du texte.',
]);

/** The prompts of checklists, apart from those that name their field. */
const ofChecklist = ['text', 'a date', 'date'];

/** How a prompt begins. */
const start = /^(?:enter|choose|select|click|tap|type|pick) /;

/**
 * The answer without the prompt, which some programs save as text. The prompt is eight spaces that
 * do not break; that of older checklists is `Enter text`, and that of even older ones names the field.
 *
 * @param isFlagged whether the file says that the field shows its prompt, which may be wrong
 */
export function promptless(text: string, { fields }: Labels, isFlagged = false): string {
  const folded = fold(text.slice(0, 200));
  if (/^_{3,}$/.test(text) || (isFlagged && folded === '')) return '';
  if (ofWord.has(folded) || (isFlagged && start.test(folded))) return '';
  const all = [...ofChecklist, ...fields.keys()].flatMap((each) => [
    `enter ${each}`,
    `choose ${each}`,
  ]);
  if (all.includes(folded)) return '';
  // Somebody wrote after the prompt.
  return text.replace(/^(?:Enter text\s*|\u00a0{8})/, '');
}
