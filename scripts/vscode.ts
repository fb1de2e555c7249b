/**
 * Packs the extension for Visual Studio Code: release/pathways.vsix, the same bytes each time.
 *
 * Usage: npm run vscode
 *
 * @see https://github.com/microsoft/vscode-vsce for the form of the package: one of the Open Packaging Conventions
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { buildSync } from 'esbuild';
import { zipSync } from 'fflate';

const folder = 'editors/vscode';
const read = (path: string): Uint8Array => readFileSync(path);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const { outputFiles } = buildSync({
  entryPoints: [join(folder, 'src/extension.ts')],
  bundle: true,
  minify: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'inline',
  logLevel: 'warning',
});
const [bundle] = outputFiles;
if (!bundle) throw new Error('The extension could not be bundled');

await initWasm(
  readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
);
// Twice the size at which it is shown, for sharp screens.
const icon = new Resvg(readFileSync(join(folder, 'icon.svg'), 'utf8'), {
  fitTo: { mode: 'width', value: 256 },
});

const root: Readonly<Record<string, unknown>> = JSON.parse(readFileSync('package.json', 'utf8'));
const source: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
// What is in the bundle is not installed.
const { dependencies: _, devDependencies: __, private: ___, ...own } = source;
const manifest = { ...own, version: root['version'] };

const files: Readonly<Record<string, Uint8Array>> = {
  '[Content_Types].xml': text(`<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="json" ContentType="application/json"/><Default Extension="vsixmanifest" ContentType="text/xml"/><Default Extension="js" ContentType="application/javascript"/><Default Extension="code-snippets" ContentType="application/json"/><Default Extension="md" ContentType="text/markdown"/><Default Extension="png" ContentType="image/png"/><Default Extension="txt" ContentType="text/plain"/></Types>
`),
  'extension.vsixmanifest': text(toVsixManifest(manifest)),
  'extension/LICENSE.txt': read('LICENSE'),
  'extension/README.md': read(join(folder, 'README.md')),
  'extension/content.code-snippets': read('.vscode/content.code-snippets'),
  'extension/extension.js': bundle.contents,
  'extension/icon.png': icon.render().asPng(),
  'extension/package.json': text(`${JSON.stringify(manifest, undefined, 2)}\n`),
};
mkdirSync('release', { recursive: true });
// A local date gives the same bytes in every time zone.
const settings = { level: 9, os: 0, mtime: new Date(1980, 0, 1) } as const;
writeFileSync('release/pathways.vsix', zipSync(files, settings));

function toVsixManifest(facts: Readonly<Record<string, unknown>>): string {
  const value = (key: string): string =>
    String(facts[key]).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const list = (key: string): string => (facts[key] as readonly string[]).join(',');
  const { vscode } = facts['engines'] as { readonly vscode: string };
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${value('name')}" Version="${value('version')}" Publisher="${value('publisher')}"/>
    <DisplayName>${value('displayName')}</DisplayName>
    <Description xml:space="preserve">${value('description')}</Description>
    <Tags>${list('keywords')}</Tags>
    <Categories>${list('categories')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/icon.png" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}
