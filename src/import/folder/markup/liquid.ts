import { beside, changed, type Line } from '../lines.ts';
import { quoted, type ConversionLog } from '../conversion-log.ts';
import { attributesIn, escaped, toAddress } from './attributes.ts';
import { calloutKindOf, toCallout } from './callouts.ts';
import { convertPaired, type Opening } from './paired.ts';

/** What the settings of a site say, for tags that print it. */
export interface SiteValues {
  readonly title: string | undefined;
}

/** A tag alone on its line: its name and what follows. */
const lineTag = /^[ \t]*\{%-?[ \t]*(\w[\w-]*)[ \t]*(.*?)[ \t]*-?%\}[ \t]*$/;

/**
 * Tags between `{%` and `%}`, and values between `{{` and `}}`, as in Jekyll and GitBook. Hints become callouts,
 * highlighted code becomes fenced code, and links to pages become addresses; others stay, and are noted.
 */
export function convertLiquid(
  lines: readonly Line[],
  log: ConversionLog,
  site: SiteValues,
): Line[] {
  const blocks = convertPaired(lines, (line) => toOpening(line, log));
  const result: Line[] = [];
  let isRaw = false;
  for (const line of blocks) {
    const [, name = ''] = lineTag.exec(line.text) ?? [];
    if (name === 'raw' || name === 'endraw') {
      isRaw = name === 'raw';
      log.convert('Liquid tag');
    } else if (isRaw) result.push(line);
    // Jekyll reads tags in code as well.
    else result.push(...convertLine(line, log, site));
  }
  return result;
}

function toOpening(line: Line, log: ConversionLog): Opening | undefined {
  const [found, name = '', rest = ''] = lineTag.exec(line.text) ?? [];
  const convert = found === undefined ? undefined : converterOf(name, rest, log);
  if (!convert) return undefined;
  const nameOf = (each: Line): string | undefined => lineTag.exec(each.text)?.[1];
  return {
    closes: (each) => nameOf(each) === `end${name}`,
    opensSame: (each) => nameOf(each) === name,
    convert: (content, start) => {
      log.convert(`Liquid block \`${name}\``);
      return convert(content, start);
    },
  };
}

function converterOf(
  name: string,
  rest: string,
  log: ConversionLog,
): Opening['convert'] | undefined {
  const attributes = attributesIn(rest);
  switch (name) {
    case 'hint':
      return (content, start) =>
        toCallout(
          start,
          calloutKindOf(attributes.get('style') ?? '') ?? 'note',
          undefined,
          content,
        );
    case 'highlight':
      return (content, start) => [
        beside(start, `\`\`\`${rest.split(/\s/)[0] ?? ''}`),
        ...content.map((line) => ({ ...line, isCode: true })),
        beside(start, '```'),
      ];
    case 'code':
    case 'content-ref':
    case 'tabs':
      return (content) => content;
    case 'tab':
    case 'step':
    case 'stepper':
      return (content, start) => {
        const title = attributes.get('title');
        if (title === undefined) return content;
        log.leave(
          start.number,
          'tabs',
          `The tab ${JSON.stringify(title)} became a paragraph with its text below`,
        );
        return [beside(start, `**${title}**`), beside(start, ''), ...content];
      };
    case 'comment':
      return (content, start) => {
        log.leave(
          start.number,
          'Liquid comment',
          `A comment of ${content.length} lines was left out`,
        );
        return [];
      };
    default:
      return undefined;
  }
}

function convertLine(line: Line, log: ConversionLog, { title }: SiteValues): Line[] {
  const [found, name = '', rest = ''] = lineTag.exec(line.text) ?? [];
  const attributes = attributesIn(rest);
  if (found !== undefined && name === 'embed') {
    log.convert('embedded address');
    return [changed(line, `<${attributes.get('url') ?? ''}>`)];
  }
  if (found !== undefined && name === 'endembed') return [];
  if (found !== undefined && name === 'file') {
    const src = attributes.get('src') ?? '';
    const words =
      attributes.get('caption') ?? attributes.get('name') ?? src.split('/').at(-1) ?? '';
    log.convert('file');
    return [changed(line, `[${escaped(words)}](${toAddress(src)})`)];
  }
  const text = line.text
    .replace(/\{\{-?[ \t]*site\.(?:base_?url|url)[ \t]*-?\}\}/g, () => counted(log, ''))
    .replace(
      /\{\{-?[ \t]*["']([^"'{}]*)["'][ \t]*\|[ \t]*(?:relative_url|absolute_url)[ \t]*-?\}\}/g,
      (_, path: string) => counted(log, path.startsWith('/') ? path : `/${path}`),
    )
    .replace(
      /\{%-?[ \t]*(?:link|post_url)[ \t]+["']?([^\s"']+)["']?[ \t]*-?%\}/g,
      (_, path: string) =>
        counted(log, /^https?:/.test(path) ? path : `/${path.replace(/^\//, '')}`),
    )
    // A tag of the site's own, such as `[x]({% page "/a/" %})`.
    .replace(
      /(?<=\]\()[ \t]*\{%-?[ \t]*\w+[ \t]+(?:"([^"\s]+)"|'([^'\s]+)')[ \t]*-?%\}[ \t]*(?=\))/g,
      (_, double: string | undefined, single = '') => counted(log, double ?? single),
    )
    .replace(/\{\{-?[ \t]*site\.title[ \t]*-?\}\}/g, (whole) =>
      title === undefined ? whole : counted(log, title),
    )
    .replace(/\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}/g, () => counted(log, ''));
  if (line.isCode && text === line.text) return [line];
  for (const [tag] of text.matchAll(/\{%.*?%\}|\{\{.*?\}\}/g))
    if (!line.isCode)
      log.leave(
        line.number,
        'Liquid tag',
        `${quoted(tag)} stays as text`,
        'Write what readers should see in its place.',
      );
  return [changed(line, text)];
}

function counted({ convert }: ConversionLog, text: string): string {
  convert('Liquid tag');
  return text;
}
