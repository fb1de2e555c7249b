import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import {
  peakOf,
  ratioOf,
  savedResults,
  secondsOf,
  type Pair,
  type Results,
  type Size,
} from '../../bench/peers/results.ts';
import { rows, type Aim, type Row } from '../../bench/peers/rows.ts';

const path = 'docs/performance.md';

/** Where the figures are in the document. */
const figures = /(?<=<!-- figures -->\n).*(?=<!-- \/figures -->)/s;

const sizeNames: Readonly<Record<Size, string>> = {
  real: '25 real',
  '100': '100',
  '1000': '1,000',
  '10000': '10,000',
};

/** docs/performance.md with the figures of the last measurement; the rest is written by hand. */
export async function toPerformanceDocument(): Promise<string> {
  const results = savedResults();
  if (!results) throw new Error('Nothing was measured: npm run bench:peers');
  const text = readFileSync(path, 'utf8').replace(figures, () => `\n${toFigures(results)}\n`);
  return format(text, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

function toFigures({ machine, versions, rows: measured }: Results): string {
  const { processor, cores, memoryGigabytes, system } = machine;
  const lines = rows.flatMap((row: Row) =>
    row.aims.map((aim) => toLine(row, aim, measured[row.id]?.sizes ?? {})),
  );
  const grown = rows.flatMap((row: Row) => toGrowth(row, measured[row.id]?.sizes ?? {}));
  return [
    `Machine: ${processor}, ${cores} cores, ${memoryGigabytes} GB of memory, ${system}.`,
    `Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '',
    '| Task | Pages | Ours | Peer | Figure | Aim | Reached | Memory |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: |',
    ...lines,
    '',
    'Exponents of growth: 1 means that ten times the pages take ten times as long.',
    '',
    '| Task | 100 to 1,000 pages | 1,000 to 10,000 pages |',
    '| --- | ---: | ---: |',
    ...grown,
  ].join('\n');
}

type Sizes = Partial<Readonly<Record<Size, Pair>>>;

function toLine({ task, peer }: Row, aim: Aim, sizes: Sizes): string {
  const pair = sizes[aim.size];
  const beside = peer === undefined ? '' : `, beside ${peer}`;
  const start = `| ${task}${beside} | ${sizeNames[aim.size]}`;
  if (!pair) return `${start} | | | | ${toAim(aim)} | not measured | |`;
  const { figure, isReached } = judge(aim, pair, sizes);
  const other = pair.peer ? toSeconds(secondsOf(pair.peer)) : '';
  const own = toSeconds(secondsOf(pair.ours));
  return `${start} | ${own} | ${other} | ${figure} | ${toAim(aim)} | ${isReached ? 'yes' : 'no'} | ${toMemory(pair)} |`;
}

/** What an aim is about, as it was measured. */
function judge(
  { ratio, seconds, growth, megabytes = Infinity }: Aim,
  pair: Pair,
  sizes: Sizes,
): { readonly figure: string; readonly isReached: boolean } {
  const own = secondsOf(pair.ours);
  const fits = peakOf(pair.ours) <= megabytes;
  if (seconds !== undefined) return { figure: toSeconds(own), isReached: own <= seconds && fits };
  const from = growth && sizes[growth.from];
  const measured = growth ? own / (from ? secondsOf(from.ours) : NaN) : ratioOf(pair);
  const most = growth?.factor ?? ratio ?? NaN;
  return { figure: `${measured.toFixed(2)}x`, isReached: measured <= most && fits };
}

function toAim({ ratio, seconds, growth, megabytes }: Aim): string {
  const wanted =
    seconds !== undefined
      ? toSeconds(seconds)
      : growth
        ? `${growth.factor}x of ${sizeNames[growth.from]}`
        : `${ratio}x`;
  return megabytes === undefined ? wanted : `${wanted}, ${megabytes} MB`;
}

function toSeconds(seconds: number): string {
  return `${seconds.toFixed(2)} s`;
}

function toMemory({ ours, peer }: Pair): string {
  const other = peer ? ` / ${peakOf(peer)}` : '';
  return `${peakOf(ours)}${other} MB`;
}

function toGrowth({ task }: Row, sizes: Sizes): readonly string[] {
  const exponent = (from: Size, to: Size): string => {
    const [small, large] = [sizes[from], sizes[to]];
    if (!small || !large) return '';
    const factor = secondsOf(large.ours) / secondsOf(small.ours);
    return (Math.log(factor) / Math.log(Number(to) / Number(from))).toFixed(2);
  };
  const cells = [exponent('100', '1000'), exponent('1000', '10000')];
  return cells[0] === '' ? [] : [`| ${task} | ${cells.join(' | ')} |`];
}
