import { beside, changed, type Line } from '../lines.ts';
import { quoted, type ConversionLog } from '../conversion-log.ts';
import { attributesIn, toImage } from './attributes.ts';
import { calloutKindOf, toCallout, toDetails } from './callouts.ts';
import { convertPaired, type Opening } from './paired.ts';

/** A shortcode of Hugo alone on its line: its name and what follows. */
const lineCode = /^[ \t]*\{\{[<%][ \t]*(\/?[\w./-]+)[ \t]*(.*?)[ \t]*\/?[>%]\}\}[ \t]*$/;
const anyCode = /\{\{[<%](?!\/\*).*?[>%]\}\}/g;

/** Names of callouts whose kind is given behind them. */
const callouts = ['hint', 'notice', 'alert', 'callout', 'admonition', 'admonitions'];

/** Shortcodes of Hugo: notices become callouts, figures images, references addresses; others stay, and are noted. */
export function convertShortcodes(lines: readonly Line[], log: ConversionLog): Line[] {
  return convertPaired(lines, (line) => toOpening(line, log)).map((line) =>
    line.isCode ? line : convertLine(line, log),
  );
}

function toOpening(line: Line, log: ConversionLog): Opening | undefined {
  const [found, name = '', rest = ''] = lineCode.exec(line.text) ?? [];
  const convert = found === undefined ? undefined : converterOf(name.toLowerCase(), rest);
  if (!convert) return undefined;
  const nameOf = (each: Line): string | undefined => lineCode.exec(each.text)?.[1];
  return {
    closes: (each) => nameOf(each) === `/${name}`,
    opensSame: (each) => nameOf(each) === name,
    convert: (content, start) => {
      log.convert(`shortcode \`${name}\``);
      return convert(content, start);
    },
  };
}

function converterOf(name: string, rest: string): Opening['convert'] | undefined {
  const attributes = attributesIn(rest);
  const [first = '', second] = [...rest.matchAll(/"([^"]*)"|([^\s"=]+)(?!\S*=)/g)].map(
    ([, quotedWords, word]) => quotedWords ?? word ?? '',
  );
  const title = attributes.get('title') ?? second;
  if (callouts.includes(name)) {
    const given =
      attributes.get('type') ?? attributes.get('color') ?? attributes.get('context') ?? first;
    return (content, start) => toCallout(start, calloutKindOf(given) ?? 'note', title, content);
  }
  const kind = calloutKindOf(name);
  if (kind)
    return (content, start) =>
      toCallout(
        start,
        kind,
        attributes.get('title') ?? (rest.includes('=') ? undefined : first),
        content,
      );
  if (name === 'details' || name === 'expand')
    return (content, start) =>
      toDetails(start, attributes.get('title') ?? (first || 'Details'), content);
  if (name === 'highlight')
    return (content, start) => [
      beside(start, `\`\`\`${first}`),
      ...content.map((line) => ({ ...line, isCode: true })),
      beside(start, '```'),
    ];
  return undefined;
}

function convertLine(line: Line, log: ConversionLog): Line {
  const text = line.text
    .replace(/\{\{[<%][ \t]*(?:rel)?ref[ \t]+"?([^\s"]+)"?[ \t]*[>%]\}\}/g, (_, path: string) => {
      log.convert('shortcode `ref`');
      return path;
    })
    .replace(/\{\{[<%][ \t]*figure[ \t]+(.*?)[ \t]*\/?[>%]\}\}/g, (_, rest: string) => {
      log.convert('shortcode `figure`');
      return toImage(attributesIn(rest));
    })
    .replace(/\{\{[<%][ \t]*youtube[ \t]+"?([\w-]+)"?[ \t]*[>%]\}\}/g, (_, id: string) => {
      log.convert('shortcode `youtube`');
      return `<https://www.youtube.com/watch?v=${id}>`;
    });
  for (const [code] of text.matchAll(anyCode))
    log.leave(
      line.number,
      'shortcode',
      `${quoted(code)} stays as text`,
      'Write what readers should see in its place.',
    );
  return changed(line, text);
}
