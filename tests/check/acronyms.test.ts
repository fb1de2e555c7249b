import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const acronyms = [
  "CHIP: Children's Health Insurance Program",
  'CMS: Centers for Medicare & Medicaid Services',
  'D-SNP: Dual Eligible Special Needs Plan',
  'LTSS: long-term services and supports',
  'MACPAC: Medicaid and CHIP Payment and Access Commission',
  'MLTSS: managed long-term services and supports',
  'Q&A: questions and answers',
  'QMB: Qualified Medicare Beneficiary',
  'QMB+: Qualified Medicare Beneficiary Plus',
  'SNP: Special Needs Plan',
  'SSA: Social Security Administration',
  'WIC: WIC',
  '',
].join('\n');

const page = (body: string, front: Readonly<Record<string, string>> = {}): Files =>
  folderOf({ 'page.md': pathway(body, front) }, { 'acronyms.yaml': acronyms });

async function found(files: Files): Promise<readonly string[]> {
  const corpus = await corpusOf(files);
  const checked = await check(corpus, { today: '2020-01-01' });
  return findingsOf(checked).filter((each) => / acronym-/.test(each));
}

const early = (where: string, acronym: string): string =>
  `page.md:${where} acronym-defined \`${acronym}\` is used before it is spelled out`;

describe('an acronym is spelled out', () => {
  test.each([
    ['Long-term services and supports (LTSS) cost more. LTSS are many.'],
    ['LTSS (long-term services and supports) cost more.'],
    ['Long term services & supports ("LTSS") cost more.'],
    ['Long-term services and supports, or LTSS, cost more.'],
    ['Long-term services\nand supports\n(LTSS) cost more.'],
    ['*Long-term services and supports* (**LTSS**) cost more.'],
    ['Long-term services and supports (LTSS programs) cost more.'],
    ['Long-term services and supports (LTSS)[^a] cost more.\n\n[^a]: A note.'],
    ['Dual Eligible Special Needs Plans (D-SNPs) grow. Each D-SNP does.'],
    ['The Centers for Medicare and Medicaid Services (CMS) agree.'],
    ['The Centers for Medicare &amp; Medicaid Services (CMS) agree.'],
    ['Questions and answers (Q&A) help.'],
    ['Qualified Medicare Beneficiary (QMB) and Qualified Medicare Beneficiary Plus (QMB+).'],
    ['| Word |\n| ---- |\n| long-term services and supports (LTSS) |\n| LTSS |'],
    ['D-SNP\n: Dual Eligible Special Needs Plan\n\nA D-SNP.'],
    ['| Short | Long |\n| - | - |\n| D-SNP | Dual Eligible Special Needs Plan |\n\nA D-SNP.'],
    ['| Long | Short |\n| - | - |\n| Dual Eligible Special Needs Plans | **D-SNPs** |\n\nA D-SNP.'],
  ])('in %j', async (body) => {
    expect(await found(page(body))).toEqual([]);
  });

  test('by the title of the page', async () => {
    const title = 'Long-Term Services and Supports (LTSS)';
    expect(await found(page('LTSS cost more.', { title }))).toEqual([]);
  });

  test('below a heading that uses it', async () => {
    const body = '## Why LTSS matter\n\nLong-term services and supports (LTSS) cost more.';
    expect(await found(page(body))).toEqual([]);
  });

  test('never if it is short for nothing', async () => {
    expect(await found(page('WIC helps.'))).toEqual([]);
  });
});

describe('an acronym is not spelled out', () => {
  test.each([
    ['LTSS cost more.', early('11:1', 'LTSS')],
    ['Some say *the LTSS*.', early('11:15', 'LTSS')],
    ['The D-SNPs grow.', early('11:5', 'D-SNP')],
    ["CMS's rules.", early('11:1', 'CMS')],
    ['Q&A and Q&amp;A.', early('11:1', 'Q&A')],
    ['> Quoted.\n\nA QMB+ gets it.', early('13:3', 'QMB+')],
    ['Non-CMS data.', early('11:5', 'CMS')],
    ['## LTSS\n\nText.', early('11:4', 'LTSS')],
    ['Children &amp; LTSS. Then LTSS again.', early('11:16', 'LTSS')],
    ['- One\n  two\n  > LTSS\n- LTSS', early('14:3', 'LTSS')],
    ['LTSS[^a] grow.\n\n[^a]: Long-term services and supports (LTSS).', early('11:1', 'LTSS')],
    ['Long-term services and supports cost more. LTSS grow.', early('11:44', 'LTSS')],
    [
      '## About LTSS\n\nLTSS grow. Long-term services and supports (LTSS) do.',
      early('13:1', 'LTSS'),
    ],
    ['Managed long-term services and supports (MLTSS) are LTSS.', early('11:53', 'LTSS')],
  ])('in %j, which is one finding', async (body, finding) => {
    expect(await found(page(body))).toEqual([finding]);
  });

  test('is said where it is spelled out later', async () => {
    const corpus = await corpusOf(page('LTSS.\n\nLong-term services and supports (LTSS).'));
    const checked = await check(corpus);
    const notes = checked.findings.map(({ help }) => help);
    expect(notes).toEqual([
      'Write `long-term services and supports (LTSS)` here, at the first use, instead of on line 13.',
    ]);
  });

  test('on the second page, whatever the first says', async () => {
    const files = folderOf(
      {
        'page.md': pathway('Long-term services and supports (LTSS) cost more.'),
        'other.md': pathway('LTSS cost more.', { title: 'Other' }),
      },
      { 'acronyms.yaml': acronyms },
    );
    expect(await found(files)).toEqual([early('11:1', 'LTSS').replace('page.md', 'other.md')]);
  });
});

describe("somebody else's words may use an acronym", () => {
  test.each([
    ['Read "The Cost of LTSS" first.'],
    ['Read \u201cThe Cost of LTSS\u201d first.'],
    ['> LTSS cost more.'],
    ['Read [Guide to LTSS](resources.yaml#guide).'],
    ['Read [About LTSS](page.md).'],
    ['Write to [LTSS@example.org](mailto:LTSS@example.org) or LTSS@example.org.'],
    ['See <https://example.org/LTSS> and `LTSS`.'],
    ['A claim.[^a]\n\n[^a]: City. "LTSS." 2018. LTSS.'],
    ['The Medicaid and CHIP Payment and Access Commission says so.'],
  ])('in %j', async (body) => {
    const files = page(body, { title: 'About LTSS' });
    const guide = String(files['resources.yaml']).replace('The Guide', 'A Guide to LTSS');
    expect(await found({ ...files, 'resources.yaml': guide })).toEqual([]);
  });

  test('but not those of a link to a work that says something of its own', async () => {
    expect(await found(page('Read [a text about LTSS](resources.yaml#guide).'))).toEqual([
      early('11:20', 'LTSS'),
    ]);
  });
});

describe('other words for an acronym', () => {
  test.each([
    [
      'The Centers for Medicaid and Medicare Services (CMS) agree. CMS does.',
      'page.md:11:5 acronym-defined `CMS` is short for `Centers for Medicare & Medicaid Services` in acronyms.yaml, not `Centers for Medicaid and Medicare Services`',
    ],
    [
      'Some dually eligible special needs plans (D-SNPs) grow.',
      'page.md:11:6 acronym-defined `D-SNP` is short for `Dual Eligible Special Needs Plan` in acronyms.yaml, not `dually eligible special needs plans`',
    ],
    [
      'LTSS (long-term social services) cost more.',
      'page.md:11:7 acronym-defined `LTSS` is short for `long-term services and supports` in acronyms.yaml, not `long-term social services`',
    ],
    [
      '| Short | Long |\n| - | - |\n| LTSS | Long-term social services |',
      'page.md:13:10 acronym-defined `LTSS` is short for `long-term services and supports` in acronyms.yaml, not `Long-term social services`',
    ],
    [
      'Text.[^a]\n\n[^a]: Social Security Agency (SSA). "List." 2018.',
      'page.md:13:7 acronym-defined `SSA` is short for `Social Security Administration` in acronyms.yaml, not `Social Security Agency`',
    ],
  ])('in %j are one finding', async (body, finding) => {
    expect(await found(page(body))).toEqual([finding]);
  });
});

const unknown = (where: string, acronym: string, meant?: string): string =>
  `page.md:${where} acronym-known \`${acronym}\` is not in acronyms.yaml${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`;

describe('an acronym that is not known', () => {
  test.each([
    ['The FDA says so. The FDA does.', unknown('11:5', 'FDA')],
    ['Health homes (HHs) help.', unknown('11:15', 'HH')],
    ["The FDA's rules.", unknown('11:5', 'FDA')],
    ['The D-PLN grows.', unknown('11:5', 'D-PLN')],
    ['The MedCAC says so.', unknown('11:5', 'MedCAC')],
    ['An R&D plan.', unknown('11:4', 'R&D')],
    ['Form HCFA-1500 asks.', unknown('11:6', 'HCFA')],
    ['In FY2017 it grew.', unknown('11:4', 'FY')],
    ['A non-FDA rule.', unknown('11:7', 'FDA')],
    ['- One\n  > two\n  > FDA', undefined],
    ['- One\n\n  two *and\n  FDA*', unknown('14:3', 'FDA')],
    ['The DSNP grows.', unknown('11:5', 'DSNP', 'D-SNP')],
    ['The Medpac and MACPCA.', unknown('11:16', 'MACPCA', 'MACPAC')],
    ['The SSI pays.', unknown('11:5', 'SSI')],
    ['The I-SNP grows.', unknown('11:5', 'I-SNP')],
    ['Two C-SNPs grow.', unknown('11:5', 'C-SNP')],
    ['The MLTTS grows.', unknown('11:5', 'MLTTS', 'MLTSS')],
    ['The MACPC says so.', unknown('11:5', 'MACPC', 'MACPAC')],
    [
      'The FDA, EPA, C-SNP.',
      [unknown('11:5', 'FDA'), unknown('11:10', 'EPA'), unknown('11:15', 'C-SNP')],
    ],
    ['The CHIC pays.', unknown('11:5', 'CHIC')],
    ['The MA-PD pays.', unknown('11:5', 'MA-PD')],
    ['The CMS-FDA rule of two MA-PDs.', [unknown('11:5', 'CMS-FDA'), unknown('11:25', 'MA-PD')]],
    ['The R&amp;D office and more words.', unknown('11:5', 'R&D')],
    ['- See [R&amp;D](https://example.org/a) and **more**.', unknown('11:8', 'R&D')],
    ['| A |\n| - |\n| The R&amp;D office |', unknown('13:7', 'R&D')],
    ['A claim.[^a]\n\n[^a]: The R&amp;D office.', unknown('13:11', 'R&D')],
    ['Plans in OH and MI pay.', [unknown('11:10', 'OH'), unknown('11:17', 'MI')]],
    ['Text.[^a]\n\n[^a]: FDA. "List of the EPA." 2018.', unknown('13:7', 'FDA')],
  ])('in %j is found once', async (body, finding) => {
    const all = (await found(page(body))).filter((each) => / acronym-known/.test(each));
    expect(all).toEqual(finding === undefined ? [] : [finding].flat());
  });

  test('is no code of a state in records.yaml', async () => {
    const states =
      'facts: {}\nrecords:\n  OH: {name: Ohio, tile: [1, 1], facts: {}}\n  MI: {name: Michigan, tile: [2, 1], facts: {}}\n';
    const files = { ...page('Plans in OH and MI pay.'), 'records.yaml': states };
    expect(await found(files)).toEqual([]);
    expect(await found({ ...files, 'records.yaml': `${states}  oh: {}\n` })).toEqual([]);
  });

  test.each([
    ['Write to P.O. Box 1, Baltimore, MD 21244.'],
    ['Part A, Chapter IV, and Title XIX of the law.'],
    ['It must NOT happen, and is OK by the US.'],
    ['PLEASE READ THIS FIRST.'],
    ['Code `FDA` and <https://example.org/FDA>, or fda@FDA.gov.'],
    ['Read "The FDA" and [The Guide](resources.yaml#guide).'],
    ['A WIC form, McDonald, iPhone and JavaScript.'],
    ['TODO: see XX and XXXX, HYPERLINK, FIXME.'],
    ['COVID-19 and a PDF of DOCX files.'],
    ['A CMS-SSA agreement.', false],
    ['SNP rules', false],
  ])('is none of %j', async (body, isAll = true) => {
    const all = await found(page(body));
    expect(isAll ? all : all.filter((each) => / acronym-known/.test(each))).toEqual([]);
  });

  test.each([
    ['Food and drug agency (FDA) rules.', 'Add `FDA: Food and drug agency` to acronyms.yaml.'],
    [
      'The MACPCA says so.',
      'Write `MACPAC`, or add `MACPCA: the words it is short for` to acronyms.yaml.',
    ],
    ['A commission (MedCAC) says so.', 'Add `MedCAC: the words it is short for` to acronyms.yaml.'],
    [
      'The FDA says so.',
      'Add `FDA: the words it is short for` to acronyms.yaml, or write the words out. For a name that is never spelled out, add `FDA: FDA`.',
    ],
  ])('in %j comes with what to do', async (body, note) => {
    const corpus = await corpusOf(page(body));
    const checked = await check(corpus);
    const messages = checked.findings;
    expect(messages.find(({ ruleId }) => ruleId === 'acronym-known')?.help).toBe(note);
  });

  test('is one finding, whatever known one is a part of it', async () => {
    const files = { ...page('A D-SNP.'), 'acronyms.yaml': 'SNP: Special Needs Plan\n' };
    expect(await found(files)).toEqual([unknown('11:3', 'D-SNP')]);
  });

  test('is used on other pages too, which its help says', async () => {
    const other = pathway('The FDA.', { title: 'Other' });
    const corpus = await corpusOf(
      folderOf(
        { 'page.md': pathway('The FDA.'), 'other.md': other },
        { 'acronyms.yaml': acronyms },
      ),
    );
    const checked = await check(corpus);
    const own = checked.findings.filter(({ ruleId }) => ruleId === 'acronym-known');
    expect(own.map(({ help }) => help)).toEqual([
      expect.stringMatching(/ It is also used in `other\.md`\.$/),
    ]);
  });

  test.each([
    ['there is no acronyms.yaml', undefined],
    ['acronyms.yaml is wrong', 'FDA: [Food]\nCMS: Centers\n'],
  ])('is not looked for where %s', async (_name, text) => {
    const files = folderOf(
      { 'page.md': pathway('The FDA and the EPA.') },
      text === undefined ? {} : { 'acronyms.yaml': text },
    );
    expect(await found(files)).toEqual([]);
  });
});

test.each([
  [
    'de',
    'Internationale Standardbuchnummer',
    'Ohne die Internationalen Standardbuchnummern (ISBN)',
  ],
  ['de', 'elektronische Datenverarbeitung', 'In der elektronischen Datenverarbeitung (EDV)'],
  ['es', 'organización no gubernamental', 'Las organizaciones no gubernamentales (ONG)'],
])('in %s, `%s` is spelled out in any of its endings', async (language, words, body) => {
  const acronym = /\((.*)\)/.exec(body)?.[1] ?? '';
  const folder = folderOf(
    { 'page.md': pathway(`${body}.`) },
    { 'acronyms.yaml': `${acronym}: ${words}\n` },
  );
  const site = `${String(folder['site.yaml'])}language: ${language}\n`;
  const corpus = await corpusOf({ ...folder, 'site.yaml': site });
  const { findings } = await check(corpus, { today: '2020-01-01' });
  expect(findings.filter(({ ruleId }) => ruleId === 'acronym-defined')).toEqual([]);
});
