import { duplicates } from '../../duplicates.ts';
import type { CorpusRule } from '../../rule.ts';

const statesText = [
  'facts: {}',
  'states:',
  '  OH: {name: Ohio, tile: [7, 4], facts: {}}',
  '  PA: {name: Pennsylvania, tile: [8, 4], facts: {}}',
  '',
].join('\n');

/** Finds states with the same square on the map of states. */
export const tileUnique: CorpusRule = {
  id: 'tile-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'Each state has its own square on the map of states.',
  why: 'Of two states on one square, only one is visible.',
  examples: {
    good: [{ files: { 'states.yaml': statesText } }],
    bad: [{ files: { 'states.yaml': statesText.replace('[8, 4]', '[7, 4]') } }],
  },
  *check({ states: { states }, registries }) {
    const tiles = Object.entries(states).flatMap(([code, { tile }]) =>
      tile ? [{ code, tile: tile.join(', ') }] : [],
    );
    for (const [{ code, tile }, first] of duplicates(tiles, (state) => state.tile))
      yield {
        file: registries.states.id,
        message: `\`${code}\` and \`${first.code}\` have the same tile: \`[${tile}]\``,
        place: registries.states.placeOf(['states', code, 'tile']),
        help: 'Write the column and row of a free square.',
      };
  },
};
