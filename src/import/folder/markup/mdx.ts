import { beside, changed, dedented, indentOf, isBlank, type Line } from '../lines.ts';
import { quoted, type ConversionLog } from '../conversion-log.ts';
import { attributesIn } from './attributes.ts';
import { convertPaired } from './paired.ts';

const opening = /^[ \t]*<([A-Z][\w.]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?)(?<!\/)>[ \t]*$/;

/**
 * Components of a page of MDX that have lines of their own around a text: the text stays, below the title that it has,
 * and the component is noted.
 */
export function convertComponents(lines: readonly Line[], log: ConversionLog): Line[] {
  return convertPaired(lines, (line) => {
    const [found, name = '', rest = ''] = opening.exec(line.text) ?? [];
    if (found === undefined) return undefined;
    const attributes = attributesIn(rest);
    const title = ['title', 'label', 'summary'].map((key) => attributes.get(key)).find(Boolean);
    return {
      closes: (each) => each.text.trim() === `</${name}>`,
      opensSame: (each) => opening.exec(each.text)?.[1] === name,
      convert: (content, start) => {
        log.leave(start.number, 'component', `${quoted(line.text)} was left out; its text stays`);
        const indents = content.filter((each) => !isBlank(each)).map(indentOf);
        const text = content.map((each) => dedented(each, Math.min(...indents)));
        return title === undefined
          ? text
          : [beside(start, `**${title.replaceAll('**', '')}**`), beside(start, ''), ...text];
      },
    };
  });
}

/** Programs in a page of MDX: imports, exports and comments are left out, and noted; values stay. */
export function convertMdx(lines: readonly Line[], log: ConversionLog): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    if (line.isCode) result.push(line);
    else if (
      /^(?:import\s.+from\s+['"]|import\s+['"]|export\s+(?:const|default|function)\b)/.test(
        line.text,
      )
    )
      log.leave(line.number, 'program in a page', `${quoted(line.text)} was left out`);
    else {
      const text = line.text.replace(/\{\/\*.*?\*\/\}/g, (comment) => {
        log.leave(line.number, 'comment', `${quoted(comment)} was left out`);
        return '';
      });
      result.push(changed(line, text));
    }
  }
  return result;
}
