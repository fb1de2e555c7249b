/** What a file is named after. */
interface Nameable {
  /** The path of its first page, from the content folder. */
  readonly page: string;
  /** Whether it contains that page alone, or a whole section. */
  readonly kind: 'section' | 'page';
}

/** With `.docx`, a name has at most 29 characters. */
const maxLetters = 24;

/**
 * Unique file names of lowercase letters, digits and hyphens. The last segment of a path is enough where no
 * other file has it; a section is named after its folder.
 */
export function toFileNames(files: readonly Nameable[]): readonly string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    for (const name of candidates(file)) {
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
    return '';
  });
}

function* candidates({ page, kind }: Nameable): Iterable<string> {
  const parts = page.replace(/\.md$/, '').split('/');
  const isIndex = parts.length > 1 && parts.at(-1) === 'index';
  const own = isIndex ? parts.slice(0, -1) : parts;
  const ending = isIndex && kind === 'page' ? '-page' : '';
  for (const part of [own.slice(-1), own.slice(-2)]) yield toName(part.join(' '), ending);
  for (let count = 2; ; count += 1) yield toName(own.slice(-1).join(' '), `${ending}-${count}`);
}

/** Names that Windows reserves for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function toName(text: string, ending: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ['part'];
  let name = words[0]?.slice(0, maxLetters - ending.length) ?? '';
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length + ending.length > maxLetters) break;
    name = `${name}-${word}`;
  }
  return reserved.test(name) ? `part-${name}` : name + ending;
}
