import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'a file dragged into the editor of GitHub, as a tag',
    {
      body: '<img width="640" alt="Claims by month" src="https://github.com/user-attachments/assets/0f3c8f1e-2222-4444-8888-aaaabbbbcccc" />',
    },
    [
      'benefits/drugs.md:24:1 error no-raw-html: This image is stored on GitHub, not in the content folder | Upload the image to the folder of this page (on GitHub: Add file > Upload files) as `claims-by-month.png`, and write `![Claims by month](claims-by-month.png)`.',
    ],
  ],
  [
    'a file dragged into the editor of GitHub, as Markdown',
    {
      body: '![Claims by month](https://github.com/user-attachments/assets/0f3c8f1e-2222-4444-8888-aaaabbbbcccc)',
    },
    [
      'benefits/drugs.md:24:1 error image-supported: This image is stored on GitHub, not in the content folder | Upload the image to the folder of this page (on GitHub: Add file > Upload files) as `claims-by-month.png`, and write `![Claims by month](claims-by-month.png)`.',
    ],
  ],
  [
    'an image on the own computer',
    { body: '![Claims by month](C:\\Users\\ann\\claims.png)' },
    [
      "benefits/drugs.md:24:1 error image-supported: This image is on your own computer, where readers can't see it | Upload the image to the folder of this page (on GitHub: Add file > Upload files), and write `![Claims by month](claims.png)`.",
    ],
  ],
  [
    'an image that GitHub had not uploaded',
    { body: '![Uploading claims.png…]()' },
    [
      'benefits/drugs.md:24:1 error url-allowed: GitHub had not finished uploading `claims.png` when this page was saved | Upload the image to the folder of this page (on GitHub: Add file > Upload files), and write `![What the image shows](claims.png)`.',
    ],
  ],
  [
    'an image in the text, as Google Docs has it',
    { body: '![Claims by month][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>' },
    [
      'benefits/drugs.md:24:1 error image-supported: This image is in the text itself, not in a file of its own | Save the image as `claims-by-month.png` in the folder of this page, and write `![Claims by month](claims-by-month.png)`.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
