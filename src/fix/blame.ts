import type { Finding } from '../model/index.ts';
import type { Checked } from './checked.ts';
import { nameOf, type compare } from './compare.ts';
import { byFile, textOf, type Fix } from './fix.ts';
import { toLinesOfStart, toTouchedLines } from './lines.ts';
import { toOutline } from './outline.ts';

/** Content with some fixes. */
interface Applied {
  readonly checked: Checked;
  readonly fixes: readonly Fix[];
}

interface Case {
  /** The content that the edits of all fixes are of. */
  readonly start: Checked;
  readonly before: Applied;
  readonly after: Applied;
  readonly comparison: ReturnType<typeof compare>;
}

/** Something that is worse: its file, and its line at the start where that is known. */
interface Fault {
  readonly file: string;
  readonly line: number | undefined;
}

/**
 * The fixes that may be to blame for what is worse, in one group for each fault: those on its line; if there are none,
 * those in its block, in its file, or all.
 */
export function blame(fixes: readonly Fix[], about: Case): readonly (readonly Fix[])[] {
  const files = byFile(fixes);
  const faults = [...findingFaults(fixes, about), ...outlineFaults(about)];
  const toGroup = ({ file, line }: Fault): readonly Fix[] => {
    const inFile = files.get(file);
    if (!inFile) return fixes;
    if (line === undefined) return inFile;
    const touched = toTouchedLines(textOf(about.start, file));
    const within = (first: number, last: number): readonly Fix[] =>
      inFile.filter((fix) => {
        const [from, to] = touched(fix);
        return from <= last && to >= first;
      });
    const onLine = within(line, line);
    if (onLine.length > 0) return onLine;
    const block = blocksOf(about.start, file).find(
      ({ position }) => position && position.start.line <= line && position.end.line >= line,
    )?.position;
    const inBlock = block ? within(block.start.line, block.end.line) : [];
    return inBlock.length > 0 ? inBlock : inFile;
  };
  const groups = faults.map(toGroup);
  return groups.length > 0 ? groups : [fixes];
}

/** The lines with more findings of a name than there were, or than should be left. */
function findingFaults(fixes: readonly Fix[], about: Case): readonly Fault[] {
  const { start, before, after, comparison } = about;
  const faults = new Map<string, Fault & { readonly count: number }>();
  const add = (findings: readonly Finding[], all: readonly Fix[], sign: 1 | -1): void => {
    const linesOf = new Map<string, (finding: Finding) => number | undefined>();
    const applied = byFile(all);
    for (const finding of findings) {
      const { file } = finding;
      const name = nameOf(finding);
      if (!comparison.findings.has(name)) continue;
      const toLine =
        linesOf.get(file) ?? toLinesOfStart(textOf(start, file), applied.get(file) ?? []);
      linesOf.set(file, toLine);
      const line = toLine(finding);
      const key = `${name}\n${line}`;
      faults.set(key, { file, line, count: (faults.get(key)?.count ?? 0) + sign });
    }
  };
  add(after.checked.findings, after.fixes, 1);
  add(before.checked.findings, before.fixes, -1);
  add(
    fixes.map(({ finding }) => finding),
    [],
    1,
  );
  return [...faults.values()].filter(({ count }) => count > 0);
}

/** The blocks in which readers see something else; the whole page where there are more blocks, or fewer. */
function outlineFaults({ start, before, after, comparison }: Case): readonly Fault[] {
  return comparison.pages.flatMap((file): readonly Fault[] => {
    const [was = [], is = []] = [before, after].map(({ checked }) => blocksOf(checked, file));
    const blocks = blocksOf(start, file);
    if (was.length !== is.length || was.length !== blocks.length)
      return [{ file, line: undefined }];
    return blocks.flatMap(({ position }, index) => {
      const isSame = outlineAt(was, index) === outlineAt(is, index);
      return isSame ? [] : [{ file, line: position?.start.line }];
    });
  });
}

type Block = NonNullable<
  ReturnType<Checked['corpus']['sources']['get']>
>['tree']['children'][number];

function blocksOf({ corpus }: Checked, file: string): readonly Block[] {
  return corpus.sources.get(file)?.tree.children ?? [];
}

function outlineAt(blocks: readonly Block[], index: number): string {
  return toOutline({ type: 'root', children: blocks.slice(index, index + 1) });
}
