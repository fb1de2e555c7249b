import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PreviewStatus } from '../../../src/model/index.ts';
import { goLive, type Live } from '../../../src/cli/preview/live.ts';
import type { Snapshot } from '../../../src/cli/preview/make.ts';
import { startPreview } from '../../../src/cli/preview/start-preview.ts';
import { watchFolder } from '../../../src/cli/preview/watch-folder.ts';
import { hostIn } from '../../cli/run-in.ts';
import { commit, withRepository } from '../../cli/repository.ts';
import { withFolder, type Files } from '../../corpus-of.ts';

const site = 'title: Garden\nlanguage: en\nnavigation:\n  - page: index.md\n  - page: wells.md\n';
const page = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n${body}\n`;
const files = {
  'content/site.yaml': site,
  'content/index.md': page('Garden', 'A garden.'),
  'content/wells.md': page('Wells', 'Draw water.'),
};

/** Far longer than any machine takes: a preview that never comes is a failure, not a wait. */
const maxWaitMs = 120_000;

/** What a browser would see: the page, and what it is told. */
interface Seen {
  readonly body: string;
  readonly status: PreviewStatus;
}

interface Eyes {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  /** Waits until a page is as it should be, however long that takes. */
  readonly until: (path: string, isRight: (seen: Seen) => boolean) => Promise<Seen>;
}

async function lookAt(port: number, path: string): Promise<Seen> {
  const body = await (await fetch(`http://127.0.0.1:${port}/${path}`)).text();
  const status = decodeURIComponent(/data-status="([^"]*)"/.exec(body)?.[1] ?? '');
  return { body, status: JSON.parse(status) };
}

async function previewing(use: (eyes: Eyes) => Promise<void>, own: Files = files): Promise<void> {
  await withFolder(own, async (folder) => {
    const content = join(folder, 'content');
    const settings = { content, project: folder, today: '2020-01-01', isCached: false };
    const { port, close } = await startPreview(settings, { port: 0 }, hostIn(folder));
    const until: Eyes['until'] = async (path, isRight) => {
      for (const start = performance.now(); ;) {
        const seen = await lookAt(port, path);
        if (isRight(seen)) return seen;
        if (performance.now() - start > maxWaitMs) throw new Error(JSON.stringify(seen.status));
        await new Promise((next) => setTimeout(next, 20));
      }
    };
    const write = (path: string, text: string): void => writeFileSync(join(content, path), text);
    try {
      await use({ folder, write, until });
    } finally {
      await close();
    }
  });
}

test('an edit is on the page, with what the check finds in it', () =>
  previewing(async ({ write, until }) => {
    const before = await until('wells.html', ({ body }) => body.includes('Draw water.'));
    expect(before.body).toContain('<p data-lines="5-5">');
    write('wells.md', page('Wells', 'Draw [cold water](nowhere.md).'));
    const { status } = await until('wells.html', ({ body }) => body.includes('cold water'));
    expect(status.version).not.toBe(before.status.version);
    expect(status.notes).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: 'link-resolves', line: 5, isHere: true }),
    );
  }));

test('a page that editors replace, that is renamed, or that comes in a new folder is followed', () =>
  previewing(async ({ folder, write, until }) => {
    const path = (name: string): string => join(folder, 'content', name);
    write('.wells.swp', page('Wells', 'Replaced.'));
    renameSync(path('.wells.swp'), path('wells.md'));
    await until('wells.html', ({ body }) => body.includes('Replaced.'));
    renameSync(path('wells.md'), path('springs.md'));
    write('site.yaml', site.replace('wells.md', 'springs.md'));
    await until('springs.html', ({ body }) => body.includes('Replaced.'));
    // Who looks at the page is led to where it is now.
    await until('wells.html', ({ body }) => body.includes('Replaced.'));
    await until('pumps/none.html', ({ body }) => body.includes('href="/assets/site.css"'));
    mkdirSync(path('pumps/hand'), { recursive: true });
    write('pumps/hand/index.md', page('Hand pumps', 'Pump.'));
    await until('pumps/hand/', ({ body }) => body.includes('Pump.'));
    write('pumps/hand/index.md', page('Hand pumps', 'Pump on.'));
    await until('pumps/hand/', ({ body }) => body.includes('Pump on.'));
  }));

test('while the content is broken, the last good page stays, and says why', () =>
  previewing(async ({ folder, write, until }) => {
    const { body } = await until('wells.html', ({ status }) => !status.isOld);
    write('wells.md', '---\ntitle: [Wells\n---\n\nDraw no water.\n');
    const broken = await until('wells.html', ({ status }) => status.isOld);
    expect(broken.body).toContain('Draw water.');
    expect(broken.status.notes[0]).toMatchObject({ isBlocking: true, file: 'wells.md', line: 2 });
    write('wells.md', files['content/wells.md']);
    const good = await until('wells.html', ({ status }) => !status.isOld);
    expect(good.body).toBe(body);
    rmSync(join(folder, 'content'), { recursive: true });
    await until('wells.html', ({ status }) =>
      status.faults.some((fault) => fault.includes('`content` does not exist')),
    );
    mkdirSync(join(folder, 'content'));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    await until('wells.html', ({ status }) => !status.isOld);
  }));

test('content that is broken from the start is shown as far as it can be read, and then whole', () =>
  previewing(
    async ({ write, until }) => {
      const { status } = await until('', ({ body }) => body.includes('A garden.'));
      expect(status.notes.some(({ isBlocking }) => isBlocking)).toBe(true);
      write('index.md', page('Garden', 'A larger garden.'));
      await until('', ({ body }) => body.includes('A larger garden.'));
      write('wells.md', files['content/wells.md']);
      await until('wells.html', ({ body }) => body.includes('Draw water.'));
    },
    { ...files, 'content/wells.md': '---\ntitle: [Wells\n---\n' },
  ));

test('a step that does not fit on the checklist and a table that does not fit in Word are told, and files for download are offered', () => {
  const limits = 'limits: {steps: 900, stepsPerPage: 900}\n';
  const steps = (count: number): string => {
    const lines = Array.from(
      { length: count },
      (_, at) => `  - {id: step-${at}, text: Step ${at}}\n`,
    );
    return `---\ntitle: Wells\nsteps:\n${lines.join('')}---\n\nDraw water.\n`;
  };
  const own = { ...files, 'content/site.yaml': site + limits, 'content/wells.md': steps(2) };
  return previewing(async ({ write, until }) => {
    await until('downloads.html', ({ body }) => body.includes('.docx'));
    write('wells.md', steps(200));
    const { status, body } = await until(
      'wells.html',
      ({ status: { outputs, notes } }) =>
        outputs === 'made' && notes.some(({ isOfOutputs }) => isOfOutputs),
    );
    expect(status.notes.filter(({ isOfOutputs }) => isOfOutputs)).toContainEqual(
      expect.objectContaining({ rule: 'output-fits', severity: 'error', isHere: true }),
    );
    const [unfit] = status.notes.filter(({ isOfOutputs }) => isOfOutputs);
    expect(steps(200).split('\n')[(unfit?.line ?? 0) - 1]).toContain('id: step-');
    expect(body).toContain(`data-lines="${unfit?.line}-${unfit?.line}"`);
    const cells = Array.from({ length: 14 }, (_, at) => `Incomprehensibilities${at}`);
    const rows = [cells, cells.map(() => '---'), cells].map((row) => `| ${row.join(' | ')} |\n`);
    write('wells.md', `${steps(3)}\n${rows.join('')}`);
    const wide = await until('wells.html', ({ status: { notes } }) =>
      notes.some(({ isOfOutputs, severity }) => isOfOutputs && severity === 'warning'),
    );
    expect(wide.status.notes.find(({ isOfOutputs }) => isOfOutputs)).toMatchObject({
      message: expect.stringMatching(/table .* too wide for paper/),
      line: steps(3).split('\n').length + 1,
      isHere: true,
    });
    write('wells.md', steps(3));
    await until(
      'wells.html',
      ({ status: { outputs, notes } }) =>
        outputs === 'made' && !notes.some(({ isOfOutputs }) => isOfOutputs),
    );
  }, own);
});

test('what changed since a revision is told, and a revision that there is not is refused', () =>
  withRepository(files, async (folder) => {
    const content = join(folder, 'content');
    const settings = { content, project: folder, today: '2020-01-01', isCached: false };
    const start = (since?: string) => startPreview(settings, { port: 0, since }, hostIn(folder));
    writeFileSync(join(content, 'wells.md'), page('Wells', 'Draw cold water.'));
    for (const [since, name] of [
      [undefined, 'the last commit'] as const,
      ['main', 'main'] as const,
    ]) {
      const { port, close } = await start(since);
      const { status } = await lookAt(port, 'wells.html');
      await close();
      expect(status.changes).toMatchObject({
        since: name,
        how: 'changed',
        marks: [{ how: 'changed', line: 5 }],
      });
    }
    await expect(start('none')).rejects.toThrow('none');
  }));

test('what changed in registries, settings and pages that are gone is told', () => {
  const before = {
    ...files,
    'content/wells.md':
      '---\ntitle: Wells\nresources: [manual]\nsteps:\n  - {id: dig, text: Dig a well}\n---\n\nDraw.[^a]\n\n[^a]: Ask.\n',
    'content/resources.yaml': 'manual:\n  title: Manual\n  publisher: Press\n',
    'content/site.yaml': `${site}  - page: old.md\n`,
    'content/old.md': page('Old', 'Old.'),
  };
  return withRepository(before, async (folder) => {
    const content = join(folder, 'content');
    const text = before['content/wells.md'].replace('Dig a well', 'Dig a deep well');
    writeFileSync(join(content, 'wells.md'), text.replace('Ask.', 'Ask them.'));
    rmSync(join(content, 'old.md'));
    writeFileSync(join(content, 'site.yaml'), site.replace('Garden', 'Gardens'));
    const works = before['content/resources.yaml'].replace('Manual', 'New Manual');
    writeFileSync(join(content, 'resources.yaml'), works);
    const settings = { content, project: folder, today: '2020-01-01', isCached: false };
    const { port, close } = await startPreview(settings, { port: 0 }, hostIn(folder));
    const { changes } = (await lookAt(port, 'wells.html')).status;
    const home = (await lookAt(port, '')).status.changes;
    await close();
    expect(changes?.entries).toMatchObject([
      { how: 'changed', name: 'Dig a deep well', line: 5, entry: null },
      { how: 'changed', name: 'New Manual', entry: 'resource manual' },
      { how: 'changed', line: 10 },
    ]);
    expect(changes?.elsewhere).toMatchObject([
      { group: 'Pages', how: 'Removed', name: 'Old', detail: 'old.md', href: null },
      { group: 'Whole toolkit', how: 'Changed', name: 'Gardens' },
    ]);
    expect(home?.elsewhere.map(({ group }) => group)).toContain('Resources');
  });
});

test('a fact that changed, and what is wrong with it, is told at its passages and on the page of facts', () => {
  const facts = (value: string, source = 'manual'): string =>
    `plots:\n  value: ${value}\n  noun: plots\n  asOf: 2019-04\n  source: ${source}\n`;
  const before = {
    ...files,
    'content/wells.md': page('Wells', 'There are [12 plots](facts.yaml#plots).'),
    'content/resources.yaml': 'manual:\n  title: Manual\n  publisher: Press\n',
    'content/facts.yaml': facts('12'),
  };
  return withRepository(before, async (folder) => {
    const content = join(folder, 'content');
    writeFileSync(join(content, 'facts.yaml'), facts('14', 'manul'));
    const settings = { content, project: folder, today: '2020-01-01', isCached: false };
    const { port, close } = await startPreview(settings, { port: 0 }, hostIn(folder));
    const [wells, list, home] = [
      await lookAt(port, 'wells.html'),
      await lookAt(port, 'facts.html'),
      await lookAt(port, ''),
    ];
    await close();
    for (const { status, body } of [wells, list]) {
      expect(status.changes?.entries).toMatchObject([
        { kind: 'citedFact', how: 'changed', name: 'plots', entry: 'fact plots' },
      ]);
      expect(status.changes?.elsewhere.map(({ group }) => group)).not.toContain('Facts');
      expect(body).toContain('data-entry="fact plots"');
      const own = status.notes.find(({ file }) => file === 'facts.yaml');
      expect(own).toMatchObject({ severity: 'error', line: 5, entry: 'fact plots' });
    }
    expect(home.status.changes?.elsewhere.map(({ group }) => group)).toContain('Facts');
  });
});

test('after a commit, what changed since the last commit is nothing', () =>
  withRepository(files, async (folder) => {
    const content = join(folder, 'content');
    const settings = { content, project: folder, today: '2020-01-01', isCached: false };
    writeFileSync(join(content, 'wells.md'), page('Wells', 'Draw cold water.'));
    const { port, close } = await startPreview(settings, { port: 0 }, hostIn(folder));
    expect((await lookAt(port, 'wells.html')).status.changes?.how).toBe('changed');
    commit(folder);
    for (let how: unknown; how !== 'same';) {
      how = (await lookAt(port, 'wells.html')).status.changes?.how;
      await new Promise((next) => setTimeout(next, 100));
    }
    await close();
  }));

test('content that is broken for a moment while a file is written is not told', async () => {
  const told: boolean[] = [];
  const good = { ...broken, isOld: false };
  const live: Live = await goLive(async (before) => {
    if (!before || live.current().isOld || isAgain) return good;
    isAgain = true;
    void live.refresh();
    return broken;
  });
  let isAgain = false;
  live.subscribe(() => told.push(live.current().isOld));
  await live.refresh();
  await live.refresh();
  expect(told).not.toContain(true);
});

test('a file that can be read again is a change', () =>
  withFolder(files, async (folder) => {
    const path = join(folder, 'content/wells.md');
    await new Promise<void>((resolve, reject) => {
      watchFolder(join(folder, 'content'), resolve).then(({ close }) => {
        end = close;
        chmodSync(path, 0o600);
      }, reject);
    });
    end();
  }));
let end = (): void => undefined;

const broken: Snapshot = {
  moved: new Map(),
  isWhole: true,
  isOld: true,
  faults: ['Half'],
  findings: [],
  blocking: new Set(),
};

test('events tell of each change of their page', () =>
  previewing(async ({ write, until }) => {
    const { body, status } = await until('wells.html', () => true);
    const address = /connect-src (\S+?)"/.exec(body)?.[1];
    const stop = new AbortController();
    const { body: stream } = await fetch(`${address}events?path=wells.html`, {
      signal: stop.signal,
    });
    const texts = stream?.pipeThrough(new TextDecoderStream()).getReader();
    write('wells.md', page('Wells', 'Draw more water.'));
    let told = '';
    const versions = (): unknown[] =>
      [...told.matchAll(/^data: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data).version);
    while (versions().every((version) => version === status.version))
      told += (await texts?.read())?.value ?? '';
    stop.abort();
  }));
