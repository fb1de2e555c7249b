import type { Corpus, FileProblem, Resource } from '../model/index.ts';
import { relatedTo } from './place.ts';
import { quote } from './format-value.ts';
import { addressKey, titleKey } from './cited-work.ts';

/** Finds entries of resources.yaml that are one work: at one address, or under one title. */
export function* registryProblems(corpus: Corpus): Iterable<FileProblem> {
  const byAddress = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const [id, resource] of corpus.resources) {
    const own = ownAddress(resource);
    const sameAddress = own === undefined ? undefined : byAddress.get(own);
    const sameTitle = byTitle.get(titleKey(resource.title));
    if (own !== undefined && sameAddress === undefined) byAddress.set(own, id);
    if (sameTitle === undefined) byTitle.set(titleKey(resource.title), id);
    const problem =
      sameAddress === undefined
        ? sameTitle && toTitleProblem(corpus, id, sameTitle)
        : toAddressProblem(corpus, id, sameAddress);
    if (problem) yield problem;
  }
}

/** The address that is the work's alone. */
function ownAddress({ url, urlKind }: Resource): string | undefined {
  return url === undefined || urlKind === 'publisher' ? undefined : addressKey(url);
}

function toAddressProblem(corpus: Corpus, id: string, earlier: string): FileProblem {
  const { id: file, placeOf } = corpus.registries.resources;
  const url = corpus.resources.get(id)?.url ?? '';
  return {
    file,
    message: `Unexpected address ${quote(url)} of a second entry, expected it in ${quote(earlier)} alone`,
    place: placeOf([id, 'url']),
    help: `If it is one work, keep one entry and use its id on every page. If the address is only where both may be found, write \`urlKind: publisher\` in both.`,
    related: [relatedTo(file, placeOf([earlier, 'url']), 'The first one is here')],
  };
}

/** Two entries of one title; where each has an address of its own and another imprint they are two works. */
function toTitleProblem(corpus: Corpus, id: string, earlier: string): FileProblem | undefined {
  const { resources, registries, acronyms } = corpus;
  const [one, other] = [resources.get(earlier), resources.get(id)];
  if (!one || !other) return undefined;
  const { id: file, placeOf } = registries.resources;
  const publisherOf = ({ publisher }: Resource): string =>
    titleKey(acronyms.get(publisher) ?? publisher);
  const key =
    publisherOf(one) === publisherOf(other)
      ? one.year === other.year
        ? 'title'
        : 'year'
      : 'publisher';
  if (key !== 'title' && ownAddress(one) && ownAddress(other)) return undefined;
  const found =
    other[key] === undefined ? `lack of a ${key}` : `${key} ${quote(String(other[key]))}`;
  const wanted = one[key] === undefined ? 'none' : quote(String(one[key]));
  return {
    file,
    message:
      key === 'title'
        ? `Unexpected second entry for ${quote(other.title)}, expected ${quote(earlier)} alone`
        : `Unexpected ${found} of ${quote(other.title)}, expected ${wanted} as in ${quote(earlier)}`,
    place: placeOf([id, key]),
    help: 'If it is one work, keep one entry and use its id on every page. If these are two, say in the titles what sets them apart.',
    related: [relatedTo(file, placeOf([earlier, key]), 'The first one is here')],
  };
}
