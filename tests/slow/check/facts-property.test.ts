import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../property-tests.ts';
import { check } from '../../../src/check/index.ts';
import { applyEdits } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

const amount = fc.oneof(
  fc.integer({ min: 1, max: 150 }),
  fc.integer({ min: 100, max: 99_999 }),
  fc.integer({ min: 1_000_000, max: 3_000_000_000 }),
  fc.integer({ min: 11, max: 9_999 }).map((tenths) => tenths * 100_000),
  fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
);

/** Ways to say a number, with and without Markdown in it; `#` is what follows. */
const phrase = fc.tuple(
  fc.constantFrom(
    ...['', 'about ', 'About ', 'more than ', 'Nearly ', 'at least ', 'fewer than ', 'up to '],
  ),
  fc.constantFrom(
    ...['45,000', '45000', '1.2 million', '12\u00a0million', '**126**', '900', '3', '7.5'],
    ...[
      'one hundred and twenty-six',
      'Twelve million',
      'forty-five',
      '$1.2 billion',
      '*1,250,000*',
    ],
  ),
  fc.constantFrom('', ' or more', ' programs', ' *programs* in 2019', ' of 1,000 programs'),
  fc.boolean(),
);

const before = 'In 2019, with 126 others, there were ';

function toPage(phrases: readonly (readonly [string, string, string, boolean])[]): string {
  const link = 'facts.yaml#it';
  return phrases
    .map(([bound, number, after, isInside]) =>
      // Which of two numbers in a link is that of the fact may be unclear; then nothing is fixed.
      isInside && !after.includes('1,000')
        ? `${before}[${bound}${number}${after}](${link}) and 31 more.`
        : `${before}${bound}[${number}](${link})${after} and 31 more.`,
    )
    .join('\n\n');
}

async function fixed(body: string, value: number): Promise<{ text: string; left: number }> {
  const facts = `it: {value: ${value}, noun: programs, asOf: "2019", source: guide}\n`;
  const files = folderOf({ 'page.md': pathway(body) }, { 'facts.yaml': facts });
  const { findings } = await check(await corpusOf(files), { today: '2020-01-01' });
  const own = findings.filter(({ ruleId }) => ruleId === 'fact-matches');
  const whole = String(files['page.md']);
  const text = applyEdits(
    whole,
    own.map(({ fix }) => fix ?? []),
  );
  return { text: text.slice(whole.indexOf(before)).trimEnd(), left: own.length };
}

/** The text without the words about facts. */
function around(text: string): string {
  return text
    .replace(
      /there were .*?facts\.yaml#it\)(?: or more)?/g,
      (words) =>
        `there were # ${/(?: \*?programs\*?| in 2019| of 1,000)*(?=\]|$)/.exec(words)?.[0] ?? ''}`,
    )
    .replace(/ or more/g, '');
}

test('a value that changes changes the words for it, and those alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(phrase, { minLength: 1, maxLength: 12 }),
      amount,
      amount,
      async (phrases, first, second) => {
        const body = toPage(phrases);
        const start = await fixed(body, first);
        expect((await fixed(start.text, first)).left, start.text).toBe(0);
        const changed = await fixed(start.text, second);
        expect((await fixed(changed.text, second)).left, `${start.text}\n${changed.text}`).toBe(0);
        expect(around(changed.text)).toBe(around(start.text));
        expect(around(start.text)).toBe(around(body));
      },
    ),
    { numRuns: 60 },
  );
});

/** Ways to say a share, with what follows it. */
const share = fc.tuple(
  fc.constantFrom('', 'about ', 'nearly ', 'more than ', 'less than '),
  fc.constantFrom(
    'half',
    'a third',
    'Two thirds',
    'three-quarters',
    '88%',
    '12.5 percent',
    'ninety percent',
  ),
  fc.constantFrom(' of members', ' of the members', ' of 31 members'),
);

test('a share that changes changes the words for it, and those alone', async () => {
  const percent = async (body: string, value: number): Promise<{ text: string; left: number }> => {
    const facts = `it: {value: ${value}, unit: "%", asOf: "2019", source: guide}\n`;
    const files = folderOf({ 'page.md': pathway(body) }, { 'facts.yaml': facts });
    const { findings } = await check(await corpusOf(files), { today: '2020-01-01' });
    const own = findings.filter(({ ruleId }) => ruleId === 'fact-matches');
    const whole = String(files['page.md']);
    const edits = own.map(({ fix }) => fix ?? []);
    return {
      text: applyEdits(whole, edits).slice(whole.indexOf(before)).trimEnd(),
      left: own.length,
    };
  };
  const rest = (text: string): string => text.replace(/there were \[.*?(?= of )/g, 'there were [#');
  await fc.assert(
    fc.asyncProperty(
      fc.array(share, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      async (shares, first, second) => {
        const body = shares
          .map((words) => `${before}[${words.join('')}](facts.yaml#it), and half of 31 more.`)
          .join('\n\n');
        const start = await percent(body, first);
        expect((await percent(start.text, first)).left, start.text).toBe(0);
        const changed = await percent(start.text, second);
        expect((await percent(changed.text, second)).left, changed.text).toBe(0);
        expect(rest(changed.text)).toBe(rest(body));
      },
    ),
    { numRuns: 40 },
  );
});
