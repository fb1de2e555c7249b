import { folderOf, pageText, type Files } from '../corpus-of.ts';

/** What must never run: it leaves a mark on the window. */
export const run = 'window.__ran=1';

const script = `<script>${run}</script>`;
const breakOut = `"><script>${run}</script>`;
const picture = `<img src=x onerror=${run}>`;

/** A server that no page may ask. */
const away = 'https://away.example';

/** Names of pages that the schemas allow, each of which would be markup or script if let out. */
const names = [
  `"><script>${run}<`,
  `<img/src=x/onerror=${run}>`,
  `javascript:${run}`,
  `'onload='${run}`,
  `&quot;&#x3C;b>`,
  `a#b?c=%3Cscript%3E`,
];

const body = [
  `Text ${script} and ${picture} and \\<script>${run}\\</script> and &lt;script&gt;${run}&lt;/script&gt;`,
  script,
  `<svg onload=${run}><iframe srcdoc="<script>parent.__ran=1</script>"></iframe></svg>`,
  `<style>@import url(${away}/a.css); body { background: url(${away}/b.png) }</style>`,
  `<meta http-equiv="refresh" content="0; url=${away}/"><base href="${away}/">`,
  '</article></main></body>',
  `<!-- --><script>${run}</script><!-- -->`,
  '<plaintext>',
  `## Heading ${picture} "onclick="${run}`,
  `## ${script}`,
  `[a](javascript:${run}) [b](JaVaScRiPt:${run}) [c](java&#10;script:${run}) [d](&#x6a;avascript:${run})`,
  `[e](data:text/html,%3Cscript%3E${run}%3C/script%3E) [f](vbscript:${run}) [g](//away.example/x)`,
  `[h](<https://example.org/"onmouseover="${run}>) [i](https://example.org/ '${breakOut}')`,
  `[j](<index.md#"onclick="${run}>) [k](blob:${away}/x) [l][m] <javascript:${run}>`,
  `[m]: javascript:${run} "${run}"`,
  `![x" onerror="${run}](dot.png '${breakOut}') ![far](${away}/p.png) ![drawn](data:image/svg+xml,x)`,
  `![s](javascript:${run}) ![${breakOut}](dot.png)`,
  `| a ${script} | b |\n| --- | :-: |\n| ${picture} | \`</td>${script}\` |`,
  `\`\`\`js"onclick="${run}\n</code></pre>${script}\n\`\`\``,
  `A note[^"><script>${run}] and a list:`,
  `- [x] ${picture}\n- [ ] \`${script}\``,
  `[^"><script>${run}]: Note </li>${script} [n](javascript:${run}) \`${breakOut}\``,
].join('\n\n');

const description = `Fifty characters and more, of which these are not to run: ${breakOut}`;

/** A page that tries everything, with values in its front matter that a reader must see as text. */
function page(kind: string, number: number, more: Readonly<Record<string, string>> = {}): string {
  return pageText(body, {
    title: quote(`${number} ${breakOut} ${picture}`),
    kind,
    description: quote(description),
    reviewed: '2019-04-03',
    contacts: '[office]',
    ...more,
  });
}

/** The pages by their paths; one has other paths as well, which become redirects. */
function pages(): Readonly<Record<string, string>> {
  const paths = names.map((name, index): [string, string] => [
    `${name}.md`,
    page('page', index, {
      resources: '[guide, code]',
      steps: `[{id: step-${index}, text: ${quote(`Step ${script}`)}}]`,
      aliases: `[${quote(`old/${name}.md`)}, moved-${index}.md]`,
    }),
  ]);
  return {
    'index.md': page('home', 97),
    ...Object.fromEntries(paths),
    'notes.md': page('references', 98),
  };
}

const site = {
  title: `Kit ${breakOut}`,
  description,
  publisher: picture,
  url: `https://example.org/${breakOut}/`,
  version: breakOut,
  contact: 'office',
  checklist: {
    title: `List ${script}`,
    introduction: `Check ${breakOut}`,
    fields: [{ id: 'name', label: '<b onclick=window.__ran=1>' }],
  },
  files: { word: 'kit', checklist: 'list' },
  navigation: Object.keys(pages()).map((path) => ({ page: path, label: `Go ${script}` })),
};

const contacts = {
  office: {
    name: `Jo ${script}`,
    role: picture,
    organization: breakOut,
    email: 'office@example.org',
    subject: breakOut,
    purpose: `Any ${picture}`,
    verified: '2019-04-03',
  },
};

const work = { title: `Guide ${script}`, publisher: breakOut, note: picture };
const resources = {
  guide: { ...work, url: `https://example.org/?q=${breakOut}`, urlKind: 'document' },
  // Without spaces, which no address may have.
  code: {
    ...work,
    url: `https://example.org/'${picture.replaceAll(' ', '/')}`,
    urlKind: 'publisher',
  },
};

const acronyms = { [`A${script}`]: picture };

const fact = { label: script, meaning: picture, source: breakOut, shortSource: script };
const states = {
  facts: {
    fact: {
      ...fact,
      url: 'https://example.org/',
      asOf: '2019-04-03',
      bearsOn: [{ step: 'step-0' }],
    },
  },
  records: { OH: { name: `Ohio ${script}`, facts: { fact: picture } } },
};

/** A folder of content that tries to run scripts and to reach servers wherever an author can write. */
export function hostileFiles(dot: Uint8Array): Files {
  return folderOf(pages(), {
    'site.yaml': JSON.stringify(site),
    'contacts.yaml': JSON.stringify(contacts),
    'resources.yaml': JSON.stringify(resources),
    'acronyms.yaml': JSON.stringify(acronyms),
    'states.yaml': JSON.stringify(states),
    'dot.png': dot,
  });
}

/** A value as YAML reads it: JSON is YAML. */
function quote(value: string): string {
  return JSON.stringify(value);
}
