import { expect, test } from 'vitest';
import { crawlSite } from '../../src/links/index.ts';
import { withFolder } from '../corpus-of.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A</title>${head}</head><body>${body}</body></html>`;

test('broken links of a site are found, with their pages', () =>
  withFolder(
    {
      'site/index.html': page(
        '<a href="a.html#there">a</a><a href="a.html#gone">b</a><a href="gone.html">c</a><a href="form.pdf#page=2">form</a><a href="gone.pdf">h</a><img src="gone.png" alt=""><a href="sub/">d</a><a href="../word/kit.docx">e</a><a href="https://127.0.0.1:1/">f</a><a href="mailto:office@example.org">g</a>',
        '<link rel="stylesheet" href="a.css">',
      ),
      'site/a.html': page('<h1 id="there">A</h1><a href="index.html">home</a>'),
      'site/form.pdf': '%PDF-1.7',
      'site/a.css': 'body { background: url(gone.svg) }',
      'site/sub/index.html': page('<a href="../nowhere.html">up</a>'),
      'word/kit.docx': 'bytes',
    },
    async (folder) => {
      expect(await crawlSite(folder, 'site')).toEqual({
        broken: [
          { page: 'site/a.css', to: 'site/gone.svg', missing: 'file' },
          { page: 'site/index.html', to: 'site/a.html#gone', missing: 'fragment' },
          { page: 'site/index.html', to: 'site/gone.html', missing: 'file' },
          { page: 'site/index.html', to: 'site/gone.pdf', missing: 'file' },
          { page: 'site/index.html', to: 'site/gone.png', missing: 'file' },
          { page: 'site/sub/index.html', to: 'site/nowhere.html', missing: 'file' },
        ],
        reached: 6,
      });
    },
  ));
