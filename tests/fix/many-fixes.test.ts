import { describe, expect, test } from 'vitest';
import { folderOf, pathway, type Files } from '../corpus-of.ts';
import { fixedIn } from './fixing.ts';

const moved = pathway('Moved.', {
  title: 'The Moved Page',
  description: 'What the moved page is about, said in fifty characters or more.',
  steps: '[{id: moved-step, text: Take the moved step}]',
  aliases: '[old.md]',
});

/** A fix is offered for the link, but then its first word needs another article. */
const refusedLink = 'a [old plan] (https://example.org/a)';

/** A folder of pages with the same body. */
function folder(pages: number, body: string): Files {
  const page = (index: number): string =>
    pathway(body, {
      title: `Page ${index}`,
      description: `What the page of the number ${index} is about, in fifty characters or more.`,
      steps: `[{id: step-${index}, text: Take the step ${index}}]`,
    });
  const all = Array.from({ length: pages }, (_, index) => [`p${index}.md`, page(index)] as const);
  return folderOf({ ...Object.fromEntries(all), 'moved.md': moved });
}

describe('where one fix of every page is refused', () => {
  const body = `An _old_ plot.\n\nSee ${refusedLink}.\n\nA __new__ plot, and _another_.`;

  test('the others are applied, and many pages need no more checks than few', async () => {
    const few = await fixedIn(folder(2, body));
    expect(few).toMatchObject({ fixed: 6, refused: 2, untried: 0 });
    const many = await fixedIn(folder(12, body));
    expect(many).toMatchObject({ fixed: 36, refused: 12, untried: 0, checks: few.checks });
    expect(many.changes[0]?.after).toContain(
      `An *old* plot.\n\nSee ${refusedLink}.\n\nA **new** plot, and *another*.`,
    );
  });

  test('many paragraphs need no more checks than few', async () => {
    const [few, many] = await Promise.all(
      [2, 20].map((count) => fixedIn(folder(1, `${body}\n\n`.repeat(count)))),
    );
    expect(many).toMatchObject({ fixed: 60, refused: 20, checks: few?.checks });
    expect(many?.changes[0]?.after.match(/\*\*new\*\*/g)).toHaveLength(20);
  });
});

test.each([
  ['the same line', `An _old_ plot, ${refusedLink}, and a __new__ one.`, 2],
  ['the same paragraph', `An _old_ plot,\n${refusedLink},\nand a __new__ one.`, 2],
  ['the same list', `- An _old_ plot\n- ${refusedLink}\n- a __new__ one`, 2],
])('a fix that is refused leaves those of %s alone', async (_name, body, count) => {
  const { fixed, refused, changes } = await fixedIn(folder(1, body));
  expect({ fixed, refused }).toEqual({ fixed: count, refused: 1 });
  expect(changes[0]?.after).toContain(body.replace('_old_', '*old*').replace('__new__', '**new**'));
});

test('once time is up, what has been fixed is kept, and the rest is counted', async () => {
  const body = `An _old_ plot.\n\nSee ${refusedLink}.`;
  expect(await fixedIn(folder(3, body), 0)).toMatchObject({ fixed: 0, untried: 6, changes: [] });
  const { fixed, refused, untried, changes } = await fixedIn(folder(3, body), 2);
  expect({ fixed, refused, untried }).toEqual({ fixed: 3, refused: 0, untried: 3 });
  expect(changes.map(({ after }) => after.includes('An *old* plot.'))).toEqual([true, true, true]);
});
