import { stemmer } from '@orama/stemmers/german';
import './language.ts';

globalThis.siteSearchLanguage = {
  // `ae`, `oe` and `ue` are how umlauts are typed where there are no keys for them.
  stem: (word) => stemmer(word.replace(/([ao])e/g, '$1').replace(/(?<![aeq])ue/g, 'u')),
  hasCompounds: true,
  small: new Set(
    (
      'ab aber als am an auch auf aus bei beim bin bis da dann das dass dem den denn der des die dies diese diesem diesen ' +
      'dieser dieses doch du durch ein eine einem einen einer eines er es fur gibt habe haben hat ich ihr ihre im in ist ' +
      'ja kann man mein mich mir mit muss nach nicht noch nur ob oder ohne sein sich sie sind so soll uber um und uns ' +
      'unter viel vom von vor wann warum was wenn wer werden wie wir wird wo wozu zu zum zur'
    ).split(' '),
  ),
};
