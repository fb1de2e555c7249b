import type { ILevelsOptions, INumberingOptions } from 'docx';
import type { ParagraphOptions } from './block.ts';
import type { Context, ListPlace } from './context.ts';
import { colors, fonts, stepTwip } from './palette.ts';

/** Word has nine levels of lists. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Lists with symbols: bullets, and boxes of open and completed tasks. */
export const signs = { bullets: 'bullets', open: 'open-tasks', done: 'done-tasks' } as const;

/** The boxes of tasks. */
export const boxes = { open: '☐', done: '☑' } as const;

/** The definitions with some names: those that are not of signs are of numbers. */
export function listDefinitions(names: readonly string[]): INumberingOptions {
  return {
    config: names.map((reference) => ({ reference, levels: definitions[reference] ?? numbers() })),
  };
}

const definitions: Readonly<Record<string, readonly ILevelsOptions[]>> = {
  [signs.bullets]: levels.map((level) => sign(level, '•–·'.charAt(level % 3))),
  [signs.open]: levels.map((level) => sign(level, boxes.open, fonts.symbol)),
  [signs.done]: levels.map((level) => sign(level, boxes.done, fonts.symbol)),
};

/** The settings that make a paragraph an item of a list. */
export function itemOptions(list: ListPlace, context: Context): ParagraphOptions {
  return { list, indent: { left: context.indentTwip, hanging: stepTwip } };
}

function numbers(): readonly ILevelsOptions[] {
  return levels.map((level) => ({
    level,
    format: 'decimal',
    text: `%${level + 1}.`,
    alignment: 'left',
    start: 1,
    style: { paragraph: indentOf(level), run: { color: colors.accent } },
  }));
}
function sign(level: number, text: string, font: string = fonts.body): ILevelsOptions {
  return {
    level,
    format: 'bullet',
    text,
    alignment: 'left',
    style: { paragraph: indentOf(level), run: { font, color: colors.accent } },
  };
}

function indentOf(level: number): { indent: { left: number; hanging: number } } {
  return { indent: { left: (level + 1) * stepTwip, hanging: stepTwip } };
}
