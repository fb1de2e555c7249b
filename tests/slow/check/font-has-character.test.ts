import { expect, test } from 'vitest';
import { checkExample } from '../../check/check-page.ts';

test('words of a locale that readers see need a font, and words for numbers do not', async () => {
  const findings = await checkExample(
    {
      body: 'Ask for water.',
      site: { language: 'ja' },
      files: {
        'locales/ja.yaml': 'frame:\n  menu: 目次\nfigures:\n  about: 約\nhistory:\n  title: 更新\n',
      },
    },
    'font-has-character',
  );
  const messages = findings.flatMap(({ ruleId, message }) =>
    ruleId === 'font-has-character' ? [message] : [],
  );
  expect(messages).toHaveLength(4);
  expect(messages.join()).not.toContain('約');
});
