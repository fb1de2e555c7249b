import { changed, type Line } from '../lines.ts';
import { quoted, type Notes } from '../notes.ts';

/** Programs in a page of MDX: imports, exports and comments are left out, and noted; values stay. */
export function convertMdx(lines: readonly Line[], notes: Notes): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    if (line.isCode) result.push(line);
    else if (
      /^(?:import\s.+from\s+['"]|import\s+['"]|export\s+(?:const|default|function)\b)/.test(
        line.text,
      )
    )
      notes.leave(line.number, 'program in a page', `${quoted(line.text)} was left out`);
    else {
      const text = line.text.replace(/\{\/\*.*?\*\/\}/g, (comment) => {
        notes.leave(line.number, 'comment', `${quoted(comment)} was left out`);
        return '';
      });
      result.push(changed(line, text));
    }
  }
  return result;
}
