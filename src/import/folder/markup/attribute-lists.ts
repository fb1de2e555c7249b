import { changed, isBlank, type Line } from '../lines.ts';
import { quoted, type ConversionLog } from '../conversion-log.ts';

/** A list of attributes alone on its line, such as `{: .class #id}` of kramdown. */
const alone = /^[ \t]*\{:[ \t]*([^{}]*)\}[ \t]*$/;
/** Classes, ids and attributes, such as `.class #id target="_blank"`. */
const attributes = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|[^\s{}]+))`;
const list = `${attributes}(?:[ \\t]+${attributes})*`;
/** A list behind a text, such as `{: target="_blank"}`; without the colon behind a link, a mark or code alone. */
const behind = new RegExp(
  `(?:(?<=\\S)[ \\t]*\\{:|(?<=[\\])*_\`])[ \\t]*\\{|(?<=^ {0,3}#{1,6}[ \\t].*)[ \\t]+\\{)[ \\t]*(${list})[ \\t]*\\}`,
  'g',
);
const heading = /^ {0,3}#{1,6}[ \t]/;

/**
 * Lists of attributes of kramdown and Python-Markdown: the id of a heading is kept, marks for contents are left out
 * since outputs have their own, and classes and other attributes are left out and noted.
 */
export function convertAttributeLists(lines: readonly Line[], log: ConversionLog): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const own = line.isCode ? undefined : alone.exec(line.text)?.[1];
    if (line.isCode) result.push(line);
    else if (/^[ \t]*\[\[?TOC\]?\][ \t]*$/.test(line.text)) log.convert('mark for contents');
    else if (own === undefined) result.push(convertBehind(line, log));
    else if (/^toc\b/.test(own)) {
      // The item of a list that the contents take the place of.
      if (/^[ \t]*(?:[-*+]|\d+\.)[ \t]/.test(result.at(-1)?.text ?? '')) result.pop();
      log.convert('mark for contents');
    } else {
      const id = /#([\w-]+)/.exec(own)?.[1];
      const before = result.at(-1);
      if (id !== undefined && before && heading.test(before.text)) {
        result[result.length - 1] = changed(before, `${before.text.trimEnd()} {#${id}}`);
        log.convert('id of a heading');
      } else if (own.trim() !== '' && before && !isBlank(before))
        log.leave(line.number, 'attributes', `${quoted(line.text)} was left out`);
      else log.convert('attributes');
    }
  }
  return result;
}

function convertBehind(line: Line, log: ConversionLog): Line {
  if (!line.text.includes('{')) return line;
  const text = line.text.replace(behind, (whole, found: string, at: number) => {
    const isAtEnd = line.text.slice(at + whole.length).trim() === '';
    if (heading.test(line.text) && isAtEnd) {
      const id = /#([\w-]+)/.exec(found)?.[1];
      if (id !== undefined) {
        log.convert('id of a heading');
        return ` {#${id}}`;
      }
    }
    log.leave(line.number, 'attributes', `${quoted(whole)} was left out`);
    return '';
  });
  return changed(line, text);
}
