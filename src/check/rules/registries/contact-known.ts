import { exact, quote } from '../../format-value.ts';
import { isFallbackSite } from '../../is-fallback-site.ts';
import type { CorpusRule } from '../../rule.ts';
import { renamedEntry } from '../../unknown-entry.ts';
import { nearestName, unknownName } from '../../unknown-name.ts';
import { tokenEdit, type Corpus, type DataPath, type DataSource } from '../../../model/index.ts';

/** Finds ids of contacts that are not in contacts.yaml, on pages and in site.yaml. */
export const contactKnown: CorpusRule = {
  id: 'contact-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every contact of a page or of site.yaml is in contacts.yaml.',
  why: 'Without an entry, there is no name or email address to show.',
  examples: {
    good: [{ front: { contacts: '[office]' } }],
    bad: [{ front: { contacts: '[ofice]' } }, { site: { contact: 'help-desk' } }],
  },
  *check(corpus) {
    const { contacts } = corpus.known;
    const uses: (readonly [DataSource, DataPath, string])[] = [...corpus.pages.values()].flatMap(
      (page) => page.meta.contacts.map((id, index) => [page, ['contacts', index], id] as const),
    );
    const { contact } = corpus.site;
    if (contact !== undefined && !isFallbackSite(corpus))
      uses.push([corpus.registries.site, ['contact'], contact]);
    const [first] = uses;
    if (first && isMissing(corpus)) {
      const [source, path, id] = first;
      yield {
        file: source.id,
        message: '`contacts.yaml` is missing from the content folder',
        place: source.placeOf(path),
        help: `Restore it from an earlier version, or write it with an entry ${exact(`${id}:`)}.`,
      };
      return;
    }
    for (const [source, path, id] of uses) {
      if (contacts.has(id)) continue;
      const place = source.placeOf(path);
      const toFix = (meant: string) => tokenEdit(source.text, place, id, meant);
      const renamed = renamedEntry(id, corpus.contacts, toFix);
      yield {
        file: source.id,
        place,
        ...(renamed ??
          unknownName({
            fault: `${quote(id)} is not in contacts.yaml`,
            nearest: nearestName(id, contacts.ids),
            help: `Add an entry ${exact(`${id}:`)} to contacts.yaml, or use an id from that file.`,
            toFix,
          })),
      };
    }
  },
};

function isMissing({ known, registries }: Corpus): boolean {
  return !known.files.has(registries.contacts.id);
}
