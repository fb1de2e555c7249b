import { exact } from '../format-value.ts';
import { deletion, include, line, slug, words, type Dialect } from './dialect.ts';

/** Links, images and texts of other files as wikis and book tools write them. */
export const wikiLinks: readonly Dialect[] = [
  {
    pattern: /!\[\[([^[\]\n\r|]+)(?:\|([^[\]\n\r]*))?\]\]/g,
    toAdvice: ([, file = '']) =>
      /\.(?:png|jpe?g|gif|svg|webp)$/i.test(file)
        ? {
            reason: 'an image is written in another way',
            help: `Write ${exact(`![What the image shows](${file.trim().replaceAll(' ', '%20')})`)}.`,
          }
        : include,
  },
  {
    pattern: new RegExp(`${line}(?:-+8<-+|\\{![^!\\n\\r]+!\\}|@include\\b)[^\\n\\r]*`, 'gm'),
    toAdvice: () => include,
  },
  {
    pattern: new RegExp(
      `${line}(?:\\[\\[?_?TOC_?\\]?\\]|@\\[toc\\]|\\$\\{toc\\})(?=[ \\t]*$)`,
      'gim',
    ),
    toAdvice: () => ({
      reason: 'the list of sections is made for you',
      help: deletion,
      instead: '',
    }),
  },
  {
    pattern: /(?<![!\\])\[\[([^[\]\n\r|]+)(?:\|([^[\]\n\r]+))?\]\](?![([\0])/g,
    toAdvice: ([, page = '', shown]) => ({
      reason: 'a link to a page is written in another way',
      help: `Write ${exact(`[${words(shown ?? page)}](${slug(words(page).replace(/#.*/, ''))}.md)`)} with the path of the page.`,
    }),
  },
];
