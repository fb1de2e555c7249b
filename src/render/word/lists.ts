import type { ILevelsOptions, INumberingOptions, IParagraphOptions } from 'docx';
import type { Context, ListPlace } from './context.ts';
import { colors, fonts, stepTwip } from './palette.ts';

/** Word has nine levels of lists. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Lists with symbols: bullets, and boxes of open and completed tasks. */
export const signs = { bullets: 'bullets', open: 'open-tasks', done: 'done-tasks' } as const;

/** The boxes of tasks. */
export const boxes = { open: '☐', done: '☑' } as const;

/** The definitions of lists with symbols. */
export const signLists: INumberingOptions = {
  config: [
    {
      reference: signs.bullets,
      levels: levels.map((level) => sign(level, '•–·'.charAt(level % 3))),
    },
    { reference: signs.open, levels: levels.map((level) => sign(level, boxes.open, fonts.symbol)) },
    { reference: signs.done, levels: levels.map((level) => sign(level, boxes.done, fonts.symbol)) },
  ],
};

/** The settings that make a paragraph an item of a list. */
export function itemOptions(list: ListPlace, context: Context): IParagraphOptions {
  const { reference, start, level } = list;
  return {
    numbering: {
      reference: start === undefined ? reference : { reference, levels: numbers(start) },
      level,
      custom: true,
    },
    indent: { left: context.indentTwip, hanging: stepTwip },
  };
}

/**
 * Each numbered list has its own definition, so that it starts at its own number.
 */
function numbers(start: number): readonly ILevelsOptions[] {
  return levels.map((level) => ({
    level,
    format: 'decimal',
    text: `%${level + 1}.`,
    alignment: 'left',
    start,
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
