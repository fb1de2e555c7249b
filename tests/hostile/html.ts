import type { HostileFiles } from './hostile-file.ts';

const repeat = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const page =
  (body: (size: number) => string, head = '<title>A</title>') =>
  (size: number): Uint8Array =>
    new TextEncoder().encode(
      `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>A</h1>${body(size)}</main></body></html>`,
    );

/** Web pages that break what a parser or a rule expects. */
export const hostilePages: HostileFiles = {
  'deep elements': page((size) => '<div>'.repeat(size * 100_000)),
  'end tags of nothing': page((size) => '</x>'.repeat(size * 100_000)),
  'formatting that overlaps': page((size) => '<b><i></b>'.repeat(size * 20_000)),
  'many attributes': page((size) => `<p ${repeat(size * 20_000, (at) => `a${at}=1 `)}>`),
  'a huge attribute': page((size) => `<p title="${'a'.repeat(size * 1_000_000)}">`),
  'an attribute without an end': page((size) => `<p title="${'<p>'.repeat(size * 100_000)}`),
  'a long word': page((size) => `<p>${'a'.repeat(size * 1_000_000)}</p>`),
  'open comments': page((size) => '<!--'.repeat(size * 100_000)),
  'open scripts': page((size) => '<script>'.repeat(size * 50_000)),
  'character references': page((size) => '&#x110000;&am'.repeat(size * 50_000)),
  'tables in one another': page((size) => '<table><tr><td>'.repeat(size * 20_000)),
  'labels of one field': page(
    (size) =>
      `${'<label for="f">a</label>'.repeat(size * 10_000)}${'<input id="f">'.repeat(size * 10_000)}`,
  ),
  'names that refer to one another': page((size) =>
    repeat(size * 3_000, (at) => `<input id="i${at}" aria-labelledby="i${at + 1} i${at} i0">`),
  ),
  'many links of one text': page((size) =>
    repeat(size * 5_000, (at) => `<a href="${at}">here</a>`),
  ),
  'headings of every level': page((size) =>
    repeat(size * 5_000, (at) => `<h${(at % 6) + 1}>x</h${(at % 6) + 1}>`),
  ),
  'a list of names with many words': page(
    (size) =>
      `<p aria-labelledby="${'a '.repeat(size * 100_000)}" id="a">x</p><input aria-labelledby="${'a '.repeat(size * 5_000)}">`,
  ),
};
