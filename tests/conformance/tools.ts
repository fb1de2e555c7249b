import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The folder of the whole project. */
export const root = resolve(import.meta.dirname, '../..');

/** Packages that are installed for these tests alone. */
export const packages = join(import.meta.dirname, 'node_modules');

/** Programs that must be on the machine, each with Debian's package that brings it. */
const programs: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  pdftk: 'pdftk-java',
  mutool: 'mupdf-tools',
  java: 'default-jre-headless',
  'fc-match': 'fontconfig',
  nvim: 'neovim',
  python3: 'python3',
};

/** A font with the widths of Calibri, without which LibreOffice breaks lines elsewhere than Word. */
const font = { family: 'Carlito', package: 'fonts-crosextra-carlito' };

/** The packages that are missing on this machine; empty where everything is there. */
export function missingPackages(): readonly string[] {
  const missing = Object.entries(programs)
    .filter(([program]) => !isOnPath(program))
    .map(([, debian]) => debian);
  const hasFont =
    isOnPath('fc-match') &&
    spawnSync('fc-match', [font.family], { encoding: 'utf8' }).stdout.includes(font.family);
  return hasFont ? missing : [...missing, font.package];
}

function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** What a program prints; one that ends with an error throws with what it said. */
export function run(
  program: string,
  args: readonly string[],
  folder?: string,
  variables: Readonly<Record<string, string>> = {},
): string {
  return execFileSync(program, [...args], {
    cwd: folder,
    env: { ...process.env, ...variables },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** How Chromium is started: without a sandbox, since CI runs as root, and without calling home. */
export const chromium = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Turns Word files into PDF as LibreOffice lays them out: all in one call, into one folder. */
export function toPdfs(files: readonly string[], folder: string): void {
  runOffice(['--convert-to', 'pdf', '--outdir', folder, ...files], folder);
}

/** Runs LibreOffice with the fonts of the toolkits, which Word files name and don't contain. */
function runOffice(args: readonly string[], folder: string): void {
  const fonts = join(folder, 'fonts.conf');
  const own = join(root, 'tests/fixtures');
  writeFileSync(
    fonts,
    `<fontconfig><include>/etc/fonts/fonts.conf</include><dir>${own}</dir></fontconfig>`,
  );
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', ['--headless', profile, ...args], undefined, { FONTCONFIG_FILE: fonts });
}

/** Converts a document to a PDF with tags, for PDF/UA, as LibreOffice makes them. */
export function toTaggedPdf(file: string, folder: string): void {
  const isOn = { type: 'boolean', value: 'true' };
  const options = JSON.stringify({ UseTaggedPDF: isOn, PDFUACompliance: isOn });
  const filter = `pdf:writer_pdf_Export:${options}`;
  runOffice(['--convert-to', filter, '--outdir', folder, file], folder);
}
