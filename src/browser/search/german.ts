import { stemmer } from '@orama/stemmers/german';
import './language.ts';

globalThis.siteSearchLanguage = {
  stem: stemmer,
  small: new Set(
    (
      'ab aber als am an auch auf aus bei beim bin bis da dann das dass dem den denn der des die dies diese diesem diesen ' +
      'dieser dieses doch du durch ein eine einem einen einer eines er es fur gibt habe haben hat ich ihr ihre im in ist ' +
      'ja kann man mein mich mir mit muss nach nicht noch nur ob oder ohne sein sich sie sind so soll uber um und uns ' +
      'unter viel vom von vor wann warum was wenn wer werden wie wir wird wo wozu zu zum zur'
    ).split(' '),
  ),
};
