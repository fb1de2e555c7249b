import type { Corpus } from '../../../../model/index.ts';

/** What the page of states is called. */
export const statesTitle = 'States at a glance';

/** Whether the content names states: without any, the site has no page of them. */
export function hasStates({ states }: Corpus): boolean {
  return Object.keys(states.states).length > 0;
}
