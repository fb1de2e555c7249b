import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { schemes, toTarget, type Target } from '../../src/model/index.ts';

const cases: readonly (readonly [url: string, target: Target])[] = [
  ['other.md', { kind: 'page', page: 'section/other.md' }],
  ['../index.md#top', { kind: 'page', page: 'index.md', anchor: 'top' }],
  ['#here', { kind: 'page', page: 'section/page.md', anchor: 'here' }],
  ['#', { kind: 'page', page: 'section/page.md' }],
  ['a%20b.md', { kind: 'page', page: 'section/a b.md' }],
  ['other.md?plain=1#x', { kind: 'page', page: 'section/other.md', anchor: 'x' }],
  ['../resources.yaml#guide', { kind: 'resource', id: 'guide' }],
  ['../resources.yaml', { kind: 'resource', id: '' }],
  ['picture.png', { kind: 'file', path: 'section/picture.png' }],
  ['../../outside.md', { kind: 'outside', path: '../../outside.md' }],
  ['%2e%2e/%2e%2e/outside.md', { kind: 'outside', path: '../../outside.md' }],
  ['/etc/passwd', { kind: 'outside', path: '/etc/passwd' }],
  ['https://example.org/a', { kind: 'external', url: 'https://example.org/a', scheme: 'https' }],
  ['HTTP://example.org', { kind: 'external', url: 'HTTP://example.org', scheme: 'http' }],
  ['mailto:a@example.org', { kind: 'external', url: 'mailto:a@example.org', scheme: 'mailto' }],
  ['tel:+1555', { kind: 'external', url: 'tel:+1555', scheme: 'tel' }],
  ['javascript:alert(1)', { kind: 'refused', scheme: 'javascript' }],
  ['JaVaScRiPt:alert(1)', { kind: 'refused', scheme: 'javascript' }],
  [' java\nscript:alert(1)', { kind: 'refused', scheme: 'javascript' }],
  ['\u0001javascript:alert(1)', { kind: 'refused', scheme: 'javascript' }],
  ['data:text/html,x', { kind: 'refused', scheme: 'data' }],
  ['file:///etc/passwd', { kind: 'refused', scheme: 'file' }],
  ['//example.org/x', { kind: 'refused', scheme: '//' }],
  ['\\\\server\\share', { kind: 'refused', scheme: '//' }],
  ['', { kind: 'malformed' }],
  ['50%.md', { kind: 'malformed' }],
  ['https://', { kind: 'malformed' }],
  ['https:example.org', { kind: 'malformed' }],
  ['https://../', { kind: 'malformed' }],
  ['https://{x}.org', { kind: 'malformed' }],
  ['https://user@a.org', { kind: 'malformed' }],
  ['https://a..org', { kind: 'malformed' }],
  ['https://[::1]/', { kind: 'external', url: 'https://[::1]/', scheme: 'https' }],
  ['https://bücher.example', { kind: 'external', url: 'https://bücher.example', scheme: 'https' }],
  ['mailto:', { kind: 'malformed' }],
  ['a\\b.md', { kind: 'malformed' }],
];

describe('toTarget', () => {
  test.each(cases)('%j leads to %j', (url, target) => {
    expect(toTarget(url, 'section/page.md')).toEqual(target);
  });

  test('answers every text, and lets no other scheme through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => {
        const target = toTarget(url, 'section/page.md');
        if (target.kind === 'external') expect(schemes).toContain(target.scheme);
        if (target.kind === 'page') expect(target.page).not.toMatch(/^\.\.|^\//);
        if (target.kind === 'file') expect(target.path).not.toMatch(/^\.\.\/|^\//);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
