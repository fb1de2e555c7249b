import { alphabetical, messagesOf, type RelatedResource } from '../../model/index.ts';
import { paragraph } from './block.ts';
import { backBookmarks } from './bookmarks.ts';
import type { Context } from './context.ts';
import { headedPart, type DocumentPart } from './part.ts';
import { work } from './work.ts';
import { runs } from './run.ts';
import { subheadingStyle } from './styles.ts';

/** All resources by publisher; empty if there are none. */
export function allResources(context: Context): DocumentPart | undefined {
  const { corpus } = context;
  const works = [...corpus.resources]
    .map(([id, resource]): RelatedResource => ({ id, resource }))
    .sort(alphabetical(corpus, ({ resource }) => resource.title));
  if (works.length === 0) return undefined;
  const publishers = new Map<string, RelatedResource[]>();
  for (const each of works) {
    const own = publishers.get(each.resource.publisher);
    if (own) own.push(each);
    else publishers.set(each.resource.publisher, [each]);
  }
  const blocks = [...publishers]
    .sort(alphabetical(corpus, ([name]) => name))
    .flatMap(([name, own]) => [
      paragraph({ style: subheadingStyle(1, 2), children: runs(name, {}) }),
      ...own.map((each) =>
        work(each, context, { style: 'Work', indentTwip: 0, isUnderPublisher: true }),
      ),
    ]);
  const messages = messagesOf(corpus);
  return headedPart(
    messages.say('document.resourcesByPublisher'),
    backBookmarks.resources,
    blocks,
    messages,
  );
}
