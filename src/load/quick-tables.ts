import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';

/** A line of a table that says how its columns are aligned, to its end: nothing else makes a table. */
const delimiters = /(?:[|:][ \t]*-|-[ \t]*[|:])[-:| \t]*$/;

/** The lines of the text that is parsed now after which a table has its rows. */
let rows: ReadonlySet<number> = new Set();

/**
 * Parses a text with the syntax of `quickTables`. The first line of each paragraph may be the head of a table, which would be
 * read to its end to see the line after it; here the lines are known before.
 */
export function withTables<Result>(text: string, parse: () => Result): Result {
  rows = new Set(
    text.split(/\r\n|\n|\r/).flatMap((line, index) => (delimiters.test(line) ? [index + 1] : [])),
  );
  return parse();
}

/** A syntax whose tables are looked for only where the next line can be that of delimiters. */
export function quickTables(syntax: Extension): Extension {
  const constructs = [syntax.flow?.['null'] ?? []].flat();
  const quick = constructs.map((each) => (each.name === 'table' ? quickTable(each) : each));
  return { ...syntax, flow: { ...syntax.flow, null: quick } };
}

function quickTable(table: Construct): Construct {
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    const isPossible = rows.has(this.now().line + 1) || isInTable(this);
    return isPossible ? table.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...table, tokenize };
}

/** Whether the line before is one of a table. */
function isInTable({ events }: TokenizeContext): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  // The types of the extension are not among those of CommonMark.
  const type: string | undefined = last?.[1].type;
  return type === 'tableHead' || type === 'tableRow';
}
