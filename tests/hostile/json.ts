import type { HostileFiles } from './hostile-file.ts';

const file =
  (more: (size: number) => string) =>
  (size: number): Uint8Array =>
    new TextEncoder().encode(`{"format":"pathways-checklist","version":1,${more(size)}}`);
const repeat = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(',');

/** Saved answers that break what a reader expects. */
export const hostileAnswers: HostileFiles = {
  'deep arrays': file((size) => `"fields":${'['.repeat(size * 100_000)}`),
  'deep arrays that are closed': file(
    (size) => `"x":${'['.repeat(size * 1_000)}${']'.repeat(size * 1_000)}`,
  ),
  'many fields': file((size) => `"fields":{${repeat(size * 9_000, (at) => `"f${at}":"a"`)}}`),
  'a field again and again': file(
    (size) => `"fields":{${repeat(size * 9_000, () => '"organization":"a"')}}`,
  ),
  'a long name': file((size) => `"fields":{"${'a'.repeat(size * 100_000)}":"a"}`),
  'a long answer': file((size) => `"fields":{"organization":"${'a'.repeat(size * 900_000)}"}`),
  'an answer in other letters': file(
    (size) =>
      `"fields":{"${'\\u0130\\ud800'.repeat(30)}":"${'\\u202e\\u0000'.repeat(size * 10_000)}"}`,
  ),
  'names of objects': file(
    () =>
      '"fields":{"__proto__":"a","constructor":"b","toString":"c"},"__proto__":{"steps":{"a":true}}',
  ),
  'steps that are no answers': file(() => '"steps":{"a":"true","b":1}'),
  'a state that is a path': file(() => '"state":"../../etc/passwd","fields":{}'),
  'a state that is an object': file(() => '"state":{"toString":"x"},"fields":{}'),
  'a newer version': file(() => '"version":2'),
  formulas: file(
    () => '"fields":{"organization":"=cmd|\' /C calc\'!A0","notes":"@SUM(1)","date":"\\t=1+1"}',
  ),
  'names that are almost those of steps': file(
    (size) => `"notes":{${repeat(size * 2_000, (at) => `"ask-the-office-abou${at}":"a"`)}}`,
  ),
};
