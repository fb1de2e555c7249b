import {
  addressKey,
  titleKey,
  type Corpus,
  type FileProblem,
  type Resource,
} from '../model/index.ts';
import { relatedTo } from './place.ts';
import { quote } from './format-value.ts';

/** Finds entries of resources.yaml with the address or the title of an earlier one. */
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

/** The address of the work itself; undefined if it is only a page of the publisher. */
function ownAddress({ url, urlKind }: Resource): string | undefined {
  return url === undefined || urlKind === 'publisher' ? undefined : addressKey(url);
}

function toAddressProblem(corpus: Corpus, id: string, earlier: string): FileProblem {
  const { id: file, placeOf } = corpus.registries.resources;
  const url = corpus.resources.get(id)?.url ?? '';
  return {
    file,
    message: `${quote(id)} has the same address as ${quote(earlier)}: ${quote(url)}`,
    place: placeOf([id, 'url']),
    help: 'If both are the same work, keep one entry and use its id on every page. If the page at this address lists both works, write `urlKind: publisher` in both.',
    related: [relatedTo(file, placeOf([earlier, 'url']), 'The first one is here')],
  };
}

/** Two entries with one title. They are two works where the addresses and the publisher or year differ. */
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
  const [here, there] = [other[key], one[key]].map((value) =>
    value === undefined ? 'missing' : quote(String(value)),
  );
  return {
    file,
    message:
      key === 'title'
        ? `${quote(id)} is the same work as ${quote(earlier)}: ${quote(other.title)}`
        : `The ${key} of ${quote(other.title)} is ${here} here, but ${there} in ${quote(earlier)}`,
    place: placeOf([id, key]),
    help: 'If both are the same work, keep one entry and use its id on every page. If not, make the titles different.',
    related: [relatedTo(file, placeOf([earlier, key]), 'The first one is here')],
  };
}
