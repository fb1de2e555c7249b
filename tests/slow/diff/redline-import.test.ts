import { describe, expect, test } from 'vitest';
import { savePackage } from '../../../src/ooxml/index.ts';
import { cases, corporaOf } from '../../diff/redline/cases.ts';
import { editionsOf, verdictsOf } from '../../diff/redline/editions.ts';
import { settle } from '../../diff/redline/settle.ts';
import { importInto } from '../../import/trip.ts';

describe('a file with tracked changes', () => {
  test.each(cases)(
    'of %s is the later revision if they are accepted, else the earlier one',
    async (_, edits) => {
      const { before, after } = await corporaOf(edits);
      const editions = await editionsOf(before, after);
      const { given, expected } = verdictsOf(editions);
      expect(given).toEqual(expected);
      for (const verdict of ['accept', 'reject'] as const) {
        const [corpus, sent] =
          verdict === 'accept' ? [after, editions.head] : [before, editions.base];
        const settled = savePackage(settle(editions.redline, verdict).parts);
        const bySomebody = await importInto(corpus, settled, sent);
        expect(bySomebody).toEqual({ files: [], changes: [] });
        const byImport = await importInto(corpus, editions.redline, sent, undefined, verdict);
        expect(byImport).toEqual({ files: [], changes: [] });
      }
    },
  );
});
