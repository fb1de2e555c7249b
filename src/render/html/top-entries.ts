import { homeOf, type NavigationNode } from '../../model/index.ts';
import type { View } from './view.ts';

/** The top entries of the navigation without the home page, whose subpages are in its place. */
export function topEntries({ corpus }: View): readonly NavigationNode[] {
  const home = homeOf(corpus);
  return corpus.navigation.flatMap((node) => (node.page.id === home?.id ? node.children : [node]));
}
