import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** A tracked change: its kind, its author, and numbers that choose where it is. */
export interface TrackedEdit {
  readonly kind: (typeof kinds)[number];
  readonly author: (typeof authors)[number];
  readonly at: number;
  readonly to: number;
}

export const authors = ['Ann', 'Béa & Co', 'Cem'] as const;
export const kinds = [
  'insert',
  'delete',
  'replace',
  'insert and cut',
  'bold',
  'move words',
  'comment',
  'add paragraph',
  'add paragraph by Enter',
  'delete paragraph',
  'move paragraph',
] as const;

/** A change of the Markdown between two offsets. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The author whose change it is; where two are named, the second took out what the first wrote. */
  readonly author: string;
  readonly undoneBy?: string;
}

/** A file with tracked changes, and what they make of the Markdown. */
interface Tracked {
  readonly bytes: Uint8Array;
  /** The page with the changes of some authors. */
  readonly pageOf: (isTaken: (author: string) => boolean) => string;
  /** The words of each change: one of a change has to be told. */
  readonly words: readonly { readonly word: string; readonly author: string }[];
  readonly comments: readonly string[];
  /** Offsets in the page that no change touches. */
  readonly isUntouched: (start: number, end: number) => boolean;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly hasSpace: boolean;
  readonly paragraph: Paragraph | undefined;
}

/** Words that are once on the page and once in the file, by which a change finds its place in both. */
function uniqueWords(page: string, tree: Root, xml: string): readonly Word[] {
  const words: Word[] = [];
  const count = (text: string, word: string): number =>
    text.match(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'))?.length ?? 0;
  const texts = xml.replace(/<[^>]+>/g, '\n');
  visit(tree, 'text', (node: Text, _, parent) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    // Signs of Markdown would move the offsets.
    if (page.slice(start, end) !== node.value) return;
    for (const { 0: text, index } of node.value.matchAll(/(?<![\w-])[A-Za-z]{4,}(?![\w-])/g))
      if (count(page, text) === 1 && count(texts, text) === 1)
        words.push({
          text,
          start: start + index,
          hasSpace: node.value[index - 1] === ' ',
          paragraph:
            parent?.type === 'paragraph' && tree.children.includes(parent) ? parent : undefined,
        });
  });
  return words;
}

/** Writes tracked changes into a Word file as Word does: by its XML alone, with runs cut into pieces. */
export function trackChanges(
  file: Uint8Array,
  page: string,
  tree: Root,
  edits: readonly TrackedEdit[],
  seed: number,
): Tracked {
  const parts = unzipSync(file);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  let xml = part('word/document.xml');
  const notes = 'word/footnotes.xml';
  let noted = part(notes);
  const all = uniqueWords(page, tree, xml + noted);
  const changes: Change[] = [];
  const words: { word: string; author: string }[] = [];
  const comments: string[] = [];
  const taken = new Set<Word>();
  const takenParagraphs = new Set<Paragraph>();
  const bold: number[] = [];
  let id = 5000;
  const by = (author: string): string =>
    `w:id="${++id}" w:author="${escaped(author)}" w:date="2026-02-03T04:05:06Z"`;
  const random = randomFrom(seed);

  /** Puts XML into the place of a word; false where its run has more than words. */
  const inRun = (
    word: string,
    make: (properties: string, before: string, after: string) => string,
  ): boolean => {
    const pattern = new RegExp(
      `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*(?<![\\w-]))${word}((?![\\w-])[^<]*)</w:t></w:r>`,
    );
    const put = (text: string): string =>
      text.replace(pattern, (_, properties: string | undefined, before: string, after: string) =>
        make(properties ?? '', before, after),
      );
    const [body, other] = [put(xml), put(noted)];
    const isDone = body !== xml || other !== noted;
    [xml, noted] = [body, other];
    return isDone;
  };
  const text = (properties: string, words: string, name = 't'): string =>
    words === ''
      ? ''
      : `<w:r>${properties}<w:${name} xml:space="preserve">${words}</w:${name}></w:r>`;
  const ins = (author: string, inner: string): string => `<w:ins ${by(author)}>${inner}</w:ins>`;
  const del = (author: string, inner: string): string => `<w:del ${by(author)}>${inner}</w:del>`;
  /** The paragraph of a word in the body. */
  const inParagraph = (
    word: string,
    make: (properties: string, runs: string) => string,
  ): boolean => {
    const at = xml.search(new RegExp(`(?<=>[^<]*)(?<![\\w-])${word}(?![\\w-])`));
    const [start, end] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at)];
    const inner = xml.slice(start + 5, end);
    const own = /^<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>/.exec(inner);
    const runs = inner.slice(own?.[0].length ?? 0);
    if (at < 0 || start < 0 || !/^(?:<w:r><w:t[^>]*>[^<]*<\/w:t><\/w:r>)+$/.test(runs))
      return false;
    if (/<w:rPr>|<w:sectPr/.test(own?.[1] ?? '')) return false;
    xml = xml.slice(0, start) + make(own?.[1] ?? '', runs) + xml.slice(end + 6);
    return true;
  };
  /** Whether a paragraph is without marks, and nothing was changed in it. */
  const isPlain = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined &&
    paragraph.children.every((child) => child.type === 'text') &&
    all.every((each) => each.paragraph !== paragraph || !taken.has(each));
  const marked = (properties: string, mark: string): string =>
    `<w:pPr>${properties}<w:rPr>${mark}</w:rPr></w:pPr>`;

  for (const [index, { kind, author, at, to }] of edits.entries()) {
    const free = all.filter(
      (word) => !taken.has(word) && !(word.paragraph && takenParagraphs.has(word.paragraph)),
    );
    const word = free[at % Math.max(1, free.length)];
    if (!word) break;
    const fresh = `new${'abcdefghijkl'[index % 12]}`;
    const { text: old, start, paragraph } = word;
    const end = start + old.length;
    const tell = (...told: string[]): void =>
      void words.push(...told.map((each) => ({ word: each, author })));
    const isAlone = isPlain(paragraph);
    let isDone = false;
    if (kind === 'insert')
      isDone = inRun(
        old,
        (own, before, after) =>
          text(own, before + old) + ins(author, text(own, ` ${fresh}`)) + text(own, after),
      );
    else if (kind === 'replace')
      isDone = inRun(
        old,
        (own, before, after) =>
          text(own, before) +
          del(author, text(own, old, 'delText')) +
          ins(author, text(own, fresh)) +
          text(own, after),
      );
    else if (kind === 'delete' && word.hasSpace)
      isDone = inRun(old, (own, before, after) =>
        before.endsWith(' ')
          ? text(own, before.slice(0, -1)) +
            del(author, text(own, ` ${old}`, 'delText')) +
            text(own, after)
          : text(own, before + old + after),
      );
    else if (kind === 'insert and cut') {
      const other = authors[(authors.indexOf(author) + 1) % authors.length] ?? '';
      isDone = inRun(
        old,
        (own, before, after) =>
          text(own, before + old) +
          ins(author, text(own, ` ${fresh}`) + del(other, text(own, ` cut${fresh}`, 'delText'))) +
          text(own, after),
      );
      if (isDone) changes.push({ start: end, end, text: ` cut${fresh}`, author, undoneBy: other });
    } else if (kind === 'bold' && paragraph && page[start - 1] === ' ' && page[end] === ' ')
      isDone = inRun(old, (own, before, after) =>
        own === ''
          ? text(own, before) +
            text(
              `<w:rPr><w:b/><w:bCs/><w:rPrChange ${by(author)}><w:rPr/></w:rPrChange></w:rPr>`,
              old,
            ) +
            text(own, after)
          : text(own, before + old + after),
      );
    else if (kind === 'comment')
      isDone = inRun(
        old,
        (own, before, after) =>
          `${text(own, before)}<w:commentRangeStart w:id="${index}"/>${text(own, old)}<w:commentRangeEnd w:id="${index}"/><w:r><w:commentReference w:id="${index}"/></w:r>${text(own, after)}`,
      );
    else if (kind === 'move words' && word.hasSpace) {
      const target = free.filter((each) => each !== word && Math.abs(each.start - start) > 60)[
        to % free.length
      ];
      if (!target) continue;
      const name = `move${index}`;
      isDone = inRun(old, (own, before, after) =>
        before.endsWith(' ')
          ? `${text(own, before.slice(0, -1))}<w:moveFromRangeStart ${by(author)} w:name="${name}"/><w:moveFrom ${by(author)}>${text(own, ` ${old}`)}</w:moveFrom><w:moveFromRangeEnd w:id="${id - 1}"/>${text(own, after)}`
          : text(own, before + old + after),
      );
      // The moved words are there twice now, so the target is looked for by its own word.
      if (isDone) {
        inRun(
          target.text,
          (own, before, after) =>
            `${text(own, before + target.text)}<w:moveToRangeStart ${by(author)} w:name="${name}"/><w:moveTo ${by(author)}>${text(own, ` ${old}`)}</w:moveTo><w:moveToRangeEnd w:id="${id - 1}"/>${text(own, after)}`,
        );
        taken.add(target);
        const there = target.start + target.text.length;
        changes.push(
          { start: start - 1, end, text: '', author },
          { start: there, end: there, text: ` ${old}`, author },
        );
        tell(old);
      }
    } else if (kind.includes('paragraph') && isAlone && paragraph) {
      const from = paragraph.position?.start.offset ?? 0;
      const until = paragraph.position?.end.offset ?? 0;
      const sentence = `Newly ${fresh} written here.`;
      const mark = (name: string): string => `<w:${name} ${by(author)}/>`;
      if (kind === 'add paragraph')
        isDone = inParagraph(
          old,
          (own, runs) =>
            `<w:p><w:pPr>${own}</w:pPr>${runs}</w:p><w:p>${marked(own, mark('ins'))}${ins(author, text('', sentence))}</w:p>`,
        );
      else if (kind === 'add paragraph by Enter')
        isDone = inParagraph(
          old,
          (own, runs) =>
            `<w:p>${marked(own, mark('ins'))}${runs}</w:p><w:p><w:pPr>${own}</w:pPr>${ins(author, text('', sentence))}</w:p>`,
        );
      else if (kind === 'delete paragraph')
        isDone = inParagraph(
          old,
          (own, runs) =>
            `<w:p>${marked(own, mark('del'))}${del(author, runs.replaceAll(/<(\/?)w:t\b/g, '<$1w:delText'))}</w:p>`,
        );
      else {
        const target = free.find(
          (each) =>
            each.paragraph &&
            isPlain(each.paragraph) &&
            each.paragraph !== paragraph &&
            Math.abs(tree.children.indexOf(each.paragraph) - tree.children.indexOf(paragraph)) > 2,
        );
        if (!target?.paragraph) continue;
        const there = target.paragraph.position?.end.offset ?? 0;
        let moved = '';
        isDone = inParagraph(old, (own, runs) => {
          moved = `<w:moveToRangeStart ${by(author)} w:name="move${index}"/><w:p>${marked(own, mark('moveTo'))}<w:moveTo ${by(author)}>${runs}</w:moveTo></w:p><w:moveToRangeEnd w:id="${id - 2}"/>`;
          return `<w:moveFromRangeStart ${by(author)} w:name="move${index}"/><w:p>${marked(own, mark('moveFrom'))}<w:moveFrom ${by(author)}>${runs}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="${id - 2}"/>`;
        });
        if (isDone) {
          const isFound = inParagraph(
            target.text,
            (own, runs) => `<w:p><w:pPr>${own}</w:pPr>${runs}</w:p>${moved}`,
          );
          if (!isFound) throw new Error(`No paragraph with ${target.text}`);
          takenParagraphs.add(target.paragraph);
          changes.push({
            start: there,
            end: there,
            text: `\n\n${page.slice(from, until)}`,
            author,
          });
        }
      }
      if (isDone) {
        takenParagraphs.add(paragraph);
        const isAdded = kind.startsWith('add');
        changes.push(
          isAdded
            ? { start: until, end: until, text: `\n\n${sentence}`, author }
            : {
                start: from,
                end: page.slice(until, until + 2) === '\n\n' ? until + 2 : until,
                text: '',
                author,
              },
        );
        tell(isAdded ? fresh : old);
      }
    }
    if (!isDone) {
      taken.add(word);
      continue;
    }
    taken.add(word);
    if (kind === 'insert' || kind === 'insert and cut') {
      changes.push({ start: end, end, text: ` ${fresh}`, author });
      tell(fresh);
    } else if (kind === 'replace') {
      changes.push({ start, end, text: fresh, author });
      tell(old);
    } else if (kind === 'delete') {
      changes.push({ start: start - 1, end, text: '', author });
      tell(old);
    } else if (kind === 'bold') {
      bold.push(start);
      changes.push({ start, end, text: `**${old}**`, author });
      tell(old);
    } else if (kind === 'comment') comments.push(old);
  }

  const cut = (story: string): string => cutRuns(story, random);
  parts['word/document.xml'] = strToU8(cut(xml));
  if (noted !== '') parts[notes] = strToU8(cut(noted));
  return {
    bytes: zipSync(withComments(parts, xml + noted)),
    pageOf: (isTaken) => {
      const own = changes
        .map((change, index) => ({ ...change, index }))
        .filter(
          ({ author, undoneBy }) =>
            isTaken(author) && !(undoneBy !== undefined && isTaken(undoneBy)),
        )
        .sort((a, b) => b.start - a.start || b.end - a.end || a.index - b.index);
      return own.reduce(
        (made, { start, end, text: put }) => made.slice(0, start) + put + made.slice(end),
        page,
      );
    },
    words,
    comments,
    isUntouched: (start, end) => changes.every((each) => each.end < start || each.start > end),
  };
}

/** Cuts runs where Word does: at any letter, with revision ids, signs of the spelling and bookmarks between. */
function cutRuns(xml: string, random: (most: number) => number): string {
  let id = 90_000;
  const between = [
    '',
    '<w:proofErr w:type="spellStart"/>',
    '<w:proofErr w:type="spellEnd"/>',
    '<w:bookmarkStart w:id="ID" w:name="_GoBackID"/><w:bookmarkEnd w:id="ID"/>',
  ];
  return xml.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>|<w:rPr\/>).|<w:rPr\/>)*<\/w:rPr>)?<w:(t|delText)(?: xml:space="preserve")?>([^<]*)<\/w:\2><\/w:r>/g,
    (whole, properties: string | undefined, name: string, text: string) => {
      if (random(3) > 0) return whole;
      const letters = text.match(/&[^;]+;|./gsu) ?? [];
      const pieces: string[] = [];
      while (letters.length > 0) pieces.push(letters.splice(0, 1 + random(9)).join(''));
      return pieces
        .map((piece) => {
          const rsid = `w:rsidR="00${(0xa10000 + random(0xffff)).toString(16).toUpperCase()}"`;
          id += 1;
          return `<w:r ${rsid}>${properties ?? ''}<w:${name} xml:space="preserve">${piece}</w:${name}></w:r>${(between[random(between.length)] ?? '').replaceAll('ID', String(id))}`;
        })
        .join('');
    },
  );
}

/** Adds the part of the comments that the text names. */
function withComments(parts: Record<string, Uint8Array>, xml: string): Record<string, Uint8Array> {
  const ids = [...xml.matchAll(/<w:commentReference w:id="(\d+)"/g)].map(([, id]) => String(id));
  if (ids.length === 0) return parts;
  const comments = ids.map(
    (id) =>
      `<w:comment w:id="${id}" w:author="Ann"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>`,
  );
  const path = 'word/_rels/document.xml.rels';
  const relations = strFromU8(parts[path] ?? new Uint8Array());
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  return {
    ...parts,
    [path]: strToU8(
      relations.replace(
        '</Relationships>',
        `<Relationship Id="rIdComments" Type="${kind}" Target="comments.xml"/></Relationships>`,
      ),
    ),
    'word/comments.xml': strToU8(
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`,
    ),
  };
}

/** Numbers from 0 that follow from a seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
