import { messagesOf, type Corpus } from '../../../model/index.ts';

/** The script of the checklist after the words that it shows, which it fills in where they have names in braces. */
export function withScriptWords(script: Uint8Array, corpus: Corpus): Uint8Array {
  const { say } = messagesOf(corpus);
  const file = '{file}';
  const fields = '{fields}';
  const words = {
    label: say('answers.label'),
    save: say('answers.save'),
    load: say('answers.load'),
    clear: say('answers.clear'),
    saved: say('answers.saved', { file }),
    loaded: say('answers.loaded', { file }),
    cleared: say('answers.cleared'),
    confirm: say('answers.confirm'),
    tooLarge: say('answers.tooLarge', { file }),
    notSaved: say('answers.notSaved', { file }),
    newer: say('answers.newer', { file }),
    damaged: say('answers.damaged', { file }),
    otherRecord: say('answers.otherRecord', { name: '{name}' }),
    noRecord: say('answers.noRecord'),
    otherEdition: say('answers.otherEdition'),
    comma: say('join.pair', { first: '', second: '' }),
    noField: say('answers.noField', { fields }),
    noFieldMore: say('answers.noFieldMore', { fields, more: '{more}' }),
  };
  const text = `const words = ${JSON.stringify(words, null, 2)};\n\n`;
  return Buffer.concat([new TextEncoder().encode(text), script]);
}
