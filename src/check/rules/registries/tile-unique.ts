import { duplicates } from '../../duplicates.ts';
import type { CorpusRule } from '../../rule.ts';

const recordsText = [
  'facts: {}',
  'records:',
  '  OH: {name: Ohio, tile: [7, 4], facts: {}}',
  '  PA: {name: Pennsylvania, tile: [8, 4], facts: {}}',
  '',
].join('\n');

/** Finds records with the same square on the map of records. */
export const tileUnique: CorpusRule = {
  id: 'tile-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'Each record has its own square on the map of records.',
  why: 'If two records share a square, only one is visible.',
  examples: {
    good: [{ files: { 'records.yaml': recordsText } }],
    bad: [{ files: { 'records.yaml': recordsText.replace('[8, 4]', '[7, 4]') } }],
  },
  *check({ records: { records }, registries }) {
    const tiles = Object.entries(records).flatMap(([code, { tile }]) =>
      tile ? [{ code, tile: tile.join(', ') }] : [],
    );
    for (const [{ code, tile }, first] of duplicates(tiles, (record) => record.tile))
      yield {
        file: registries.records.id,
        message: `\`${code}\` and \`${first.code}\` have the same tile: \`[${tile}]\``,
        place: registries.records.placeOf(['records', code, 'tile']),
        help: 'Write the column and row of a free square.',
      };
  },
};
