import { beside, changed, dedented, indentOf, isBlank, trimmed, type Line } from '../lines.ts';
import type { ConversionLog } from '../conversion-log.ts';
import { calloutKindOf, toCallout, toDetails } from './callouts.ts';

const admonition =
  /^([ \t]*)(!!!|\?\?\?\+?)[ \t]*([\w-]+)(?:[ \t]+[\w -]+?)?(?:[ \t]+"(.*)")?[ \t]*$/;
const tab = /^([ \t]*)===[+!]?[ \t]+"(.*)"[ \t]*$/;

/**
 * Blocks of Python-Markdown and its extensions, whose text is indented: admonitions (`!!! note "Title"`) become
 * callouts, those that readers open (`???`) `<details>`, and tabs (`=== "Title"`) paragraphs below each other.
 */
export function convertAdmonitions(lines: readonly Line[], log: ConversionLog): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line; // the index is in bounds
    const [found, indent = '', mark = '', name = '', title] = admonition.exec(line.text) ?? [];
    const [isTab, tabIndent = '', tabTitle = ''] = tab.exec(line.text) ?? [];
    if (line.isCode || (found === undefined && isTab === undefined)) {
      result.push(line);
      continue;
    }
    const columns = indentOf(line) + 4;
    const end = endOf(lines, index + 1, columns);
    const content = convertAdmonitions(
      lines.slice(index + 1, end).map((each) => dedented(each, columns)),
      log,
    );
    const last = lines.slice(index + 1, end).findLastIndex((each) => !isBlank(each));
    const blank = lines.slice(index + 2 + last, end);
    if (isTab !== undefined) {
      log.convert('tab');
      log.leave(
        line.number,
        'tabs',
        `The tab ${JSON.stringify(tabTitle)} became a paragraph with its text below`,
      );
      const inside = trimmed(content).map((each) => indentedBy(each, tabIndent));
      result.push(changed(line, `${tabIndent}**${tabTitle}**`), beside(line, ''), ...inside);
    } else if (mark === '!!!') {
      const kind = calloutKindOf(name);
      log.convert('admonition');
      if (!kind)
        log.leave(
          line.number,
          'admonition of another kind',
          `The admonition \`${name}\` became a note`,
        );
      result.push(...toCallout(line, kind ?? 'note', title, content, indent));
    } else {
      log.convert('admonition that opens');
      const label = title || name.charAt(0).toUpperCase() + name.slice(1);
      result.push(...toDetails(line, label, content).map((each) => indentedBy(each, indent)));
    }
    result.push(...blank);
    index = end - 1;
  }
  return result;
}

/** The first line behind a block that is indented, blank lines at its end included. */
function endOf(lines: readonly Line[], from: number, columns: number): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end] as Line; // the index is in bounds
    if (!isBlank(line) && indentOf(line) < columns) break;
    end++;
  }
  return end;
}

function indentedBy(line: Line, indent: string): Line {
  return isBlank(line) ? line : changed(line, indent + line.text);
}
