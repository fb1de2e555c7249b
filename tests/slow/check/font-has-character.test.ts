import { expect, test } from 'vitest';
import { checkExample } from '../../check/check-page.ts';

test.each(['\n', '\r\n'])(
  'words of a locale that readers see need a font, and words for numbers do not: %j',
  async (end) => {
    const locale = 'frame:\n  menu: 目次\nfigures:\n\n  about: 約\nhistory:\n  title: 更新\n';
    const findings = await checkExample(
      {
        body: 'Ask for water.',
        site: { language: 'ja' },
        files: { 'locales/ja.yaml': locale.replaceAll('\n', end) },
      },
      'font-has-character',
    );
    const messages = findings.flatMap(({ ruleId, message }) =>
      ruleId === 'font-has-character' ? [message] : [],
    );
    expect(messages).toHaveLength(4);
    expect(messages.join()).not.toContain('約');
  },
);
