import { expect, test } from 'vitest';
import { nameAt } from '../../src/language/name-at.ts';

/** The name at `|` in a text. */
function at(file: string, marked: string): unknown {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = nameAt(file, text, offset);
  if (!found) return undefined;
  expect(text.slice(found.start, found.end)).toBe(found.name);
  const { kind, name, typed, page } = found;
  return [kind, name, typed, ...(page === undefined ? [] : [page])];
}

test.each([
  ['an entry of a list in lines', 'resources:\n  - gui|de\n', ['resource', 'guide', 'gui']],
  ['an empty entry', 'contacts:\n  - |\n', ['contact', '', '']],
  ['an entry below a comment', 'contacts:\n  # first\n  - a\n  - b|\n', ['contact', 'b', 'b']],
  ['a list in brackets', 'resources: [a, gu|ide, c]\n', ['resource', 'guide', 'gu']],
  ['the end of a list in brackets', 'resources: [a, |]\n', ['resource', '', '']],
  ['a value in quotation marks', 'contacts: ["off|ice"]\n', ['contact', 'office', 'off']],
  ['the value of a key', 'kind: path|\n', ['value', 'path', 'path']],
  ['a key', 'desc|\n', ['key', 'desc', 'desc']],
  ['a line without anything', '|\n', ['key', '', '']],
  ['the key of a list', 'resou|rces:\n  - a\n', undefined],
  ['a text', 'title: Some |words\n', undefined],
  ['the id of a step', 'steps:\n  - id: a|\n', ['step', 'a', 'a']],
  ['the id of a step between braces', 'steps: [{text: Go, id: a|}]\n', ['step', 'a', 'a']],
  ['a key of an entry', 'steps:\n  - id: a\n    te|\n', ['key', 'te', 'te']],
  ['a text with a colon', 'title: "a: |"\n', undefined],
])('in front matter, %s', (_, lines, name) => {
  expect(at('page.md', `---\n${lines}---\n\nText.\n`)).toEqual(name);
});

test.each([
  ['a page', 'See [wells](../wa|ter.md#depth) now', ['page', '../water.md', '../wa']],
  ['a page without an end', 'See [wells](wa|', ['page', 'wa', 'wa']],
  ['an empty address', 'See [wells](|)', ['page', '', '']],
  ['a heading', '[a](water.md#de|pth)', ['heading', 'depth', 'de', 'water.md']],
  ['a heading of the page itself', '[a](#de|pth)', ['heading', 'depth', 'de', '']],
  ['a resource', '[a](../resources.yaml#gui|de)', ['resource', 'guide', 'gui']],
  ['the definition of a link', '[a]: wat|er.md', ['page', 'water.md', 'wat']],
  ['a footnote', 'Said.[^pre|ss]', ['footnote', 'press', 'pre']],
  ['a footnote without an end', 'Said.[^|', ['footnote', '', '']],
  ['a web address', '[a](https://exam|ple.org)', undefined],
  ['text behind a link', '[a](b.md) and | more', undefined],
  ['brackets', 'An [aside|] here', undefined],
  ['plain words', 'Some | words', undefined],
])('in a body, %s', (_, line, name) => {
  expect(at('page.md', `---\ntitle: A\n---\n\n${line}\n`)).toEqual(name);
});

test.each([
  ['the contact', 'contact: off|ice\n', ['contact', 'office', 'off']],
  ['an entry of the navigation', 'navigation:\n  - page: a/b|.md\n', ['page', 'a/b.md', 'a/b']],
  ['another key', 'title: A |\n', undefined],
])('in site.yaml, %s', (_, text, name) => {
  expect(at('site.yaml', text)).toEqual(name);
});
