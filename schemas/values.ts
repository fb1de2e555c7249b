import * as z from 'zod';

/** The name of an entry or step: lowercase words joined by hyphens. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'lowercase words joined by hyphens, such as `part-a-buy-in`',
  );

/** The former id of something, or several. */
export const formerIds = z.union([id, z.array(id).min(1)]);

/** A date such as `2019-04-03`. */
export const date = z.iso.date();

/** A day, month or year, as precise as its source: `2019-04-03`, `2019-04` or `"2019"`. */
export const partialDate = z
  .string()
  .regex(
    /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$|^\d{4}-\d\d-\d\d$/,
    'a day such as `2019-04-03`, a month such as `2019-04`, or a year such as `"2019"`',
  )
  .refine((text) => text.length < 10 || date.safeParse(text).success, 'a day that exists')
  .meta({ format: 'partial-date' });

/** A color such as `#0d5a6b`. */
export const color = z.string().regex(/^#[\da-f]{6}$/i, 'a color such as `"#0d5a6b"`');

/** A web address that readers can open. */
export const url = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .regex(
    /^(?!.*<https?:)[^\s\u201c-\u201f]*[^\s\u201c-\u201f,;]$/,
    'one web address without spaces and curly quotation marks, and without a comma at its end',
  )
  // The pattern would take its place.
  .meta({ format: 'uri' });

/** The path of a page from the content folder, with `/` and the ending `.md`. */
export const pagePath = z
  .string()
  .regex(
    /^(?!\.\.?\/)(?!.*\/\.\.?\/)[^/\\\s](?:[^\\\r\n]*[^\\\s])?\.md$/,
    'the path of a page from the content folder, such as `first-steps/index.md`',
  );

/** The path of a font from the content folder, with `/` and its ending. */
export const fontPath = z
  .string()
  .regex(
    /^(?!\.\.?\/)(?!.*\/\.\.?\/)[^/\\\s][^\\\r\n]*\.(?:ttf|otf)$/i,
    'the path of a `.ttf` or `.otf` file in the content folder, such as `fonts/Regular.ttf`',
  );

/** Text on one line; not empty. */
export const line = z
  .string()
  .regex(
    /^(?=.*[^\p{C}\p{Z}\p{M}])\S(?:.*\S)?$/u,
    'visible text on one line, without spaces at either end',
  );

/** Chinese, Japanese and Korean say as much in half as many characters. */
const eastAsian = /[\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** One sentence that says what a page or the toolkit is about. */
export const summary = line
  .max(160)
  .check(({ value, issues }) => {
    const minimum = eastAsian.test(value) ? 25 : 50;
    if (value.length < minimum)
      issues.push({ code: 'too_small', origin: 'string', minimum, inclusive: true, input: value });
  })
  // Not of the check, which editors don't know.
  .meta({ minLength: 25 });
