import { changed, type Line } from '../lines.ts';
import { quoted, type ConversionLog } from '../conversion-log.ts';

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
