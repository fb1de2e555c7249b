import { toLines, toText } from './lines.ts';
import { takeAbbreviations, type Acronyms } from './markup/abbreviations.ts';
import { convertAdmonitions } from './markup/admonitions.ts';
import { convertAttributeLists } from './markup/attribute-lists.ts';
import { convertDirectives } from './markup/directives.ts';
import { convertHtmlBlocks } from './markup/html-blocks.ts';
import { convertLiquid, type SiteValues } from './markup/liquid.ts';
import { convertComponents, convertMdx } from './markup/mdx.ts';
import { convertShortcodes } from './markup/shortcodes.ts';
import type { Line } from './lines.ts';
import type { ConversionLog } from './conversion-log.ts';
import type { Tool } from './tools.ts';

interface Context {
  readonly tool: Tool;
  readonly log: ConversionLog;
  readonly site: SiteValues;
  /** Those of all pages, which are added to. */
  readonly acronyms: Acronyms;
}

/** What a tool's own markup becomes, before the page is read as Markdown. */
type Converter = (lines: readonly Line[], context: Context) => Line[];

const admonitions: Converter = (lines, { log }) => convertAdmonitions(lines, log);
const directives: Converter = (lines, { log }) => convertDirectives(lines, log);
const attributeLists: Converter = (lines, { log }) => convertAttributeLists(lines, log);
const liquid: Converter = (lines, { log, site }) => convertLiquid(lines, log, site);
const mdx: Converter = (lines, { log }) => convertMdx(lines, log);
const components: Converter = (lines, { log }) => convertComponents(lines, log);
const html: Converter = (lines, { log }) => convertHtmlBlocks(lines, log);
const shortcodes: Converter = (lines, { log }) => convertShortcodes(lines, log);
const abbreviations: Converter = (lines, { log, acronyms }) =>
  takeAbbreviations(lines, log, acronyms);

const converters: Readonly<Record<Tool, readonly Converter[]>> = {
  jekyll: [liquid, attributeLists, abbreviations],
  hugo: [shortcodes, attributeLists],
  mkdocs: [admonitions, attributeLists, abbreviations],
  docusaurus: [mdx, components, directives],
  gitbook: [liquid],
  plain: [liquid, admonitions, directives, attributeLists, abbreviations],
};

/** A text with a tool's own markup in our Markdown. */
export interface Converted {
  readonly text: string;
  /** The line of the source that a line of the text comes from, both from 1. */
  readonly lineOf: (line: number) => number;
}

/** @param firstLine the line of the source that the text begins at */
export function convertMarkup(text: string, firstLine: number, context: Context): Converted {
  const lines = [...converters[context.tool], html].reduce<readonly Line[]>(
    (current, convert) => convert(current, context),
    toLines(text, firstLine),
  );
  const last = lines.at(-1)?.number ?? firstLine;
  return { text: toText(lines), lineOf: (line) => lines[line - 1]?.number ?? last };
}
