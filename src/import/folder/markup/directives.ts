import type { Line } from '../lines.ts';
import type { ConversionLog } from '../conversion-log.ts';
import { calloutKindOf, toCallout, toDetails } from './callouts.ts';
import { convertPaired } from './paired.ts';

const opening = /^[ \t]*(:{3,})[ \t]*\{?([\w-]+)\}?(?:\[(.*)\])?(?:[ \t]+(.*?))?[ \t]*$/;
const closing = /^[ \t]*(:{3,})[ \t]*$/;

/** Directives between colons, such as `:::note[Title]`, as in Docusaurus and MyST. */
export function convertDirectives(lines: readonly Line[], log: ConversionLog): Line[] {
  return convertPaired(lines, (line) => {
    const [found, colons = '', name = '', label, words] = opening.exec(line.text) ?? [];
    if (found === undefined) return undefined;
    const kind = calloutKindOf(name);
    if (!kind && name !== 'details') {
      log.leave(
        line.number,
        'directive',
        `The directive \`${name}\` stays as text`,
        'Write what readers should see, and delete the lines with colons.',
      );
      return undefined;
    }
    const title = label ?? words;
    const isOf = (each: Line, pattern: RegExp): boolean =>
      pattern.exec(each.text)?.[1]?.length === colons.length;
    return {
      closes: (each) => isOf(each, closing),
      opensSame: (each) => isOf(each, opening),
      convert: (content, start) => {
        log.convert('directive');
        return kind
          ? toCallout(start, kind, title, content)
          : toDetails(start, title ?? 'Details', content);
      },
    };
  });
}
