import { NoBreakHyphen, SoftHyphen, TextRun, type IRunOptions } from 'docx';
import { run as wordRun } from '../../word/run.ts';

/** A run of text, with its soft hyphens and those at which no line ends. */
export function run(text: string): TextRun {
  const children = wordRun(text, {}).parts.map(
    (part): NonNullable<IRunOptions['children']>[number] => {
      if (typeof part === 'string') return part;
      return part.name === 'softHyphen' ? new SoftHyphen() : new NoBreakHyphen();
    },
  );
  return new TextRun({ children });
}
