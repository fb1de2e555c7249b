import { stemmer } from '@orama/stemmers/spanish';
import './language.ts';

globalThis.siteSearchLanguage = {
  stem: stemmer,
  small: new Set(
    (
      'a al algo ante como con cual cuales cuando de del desde donde dos e el ella en entre era es esa ese esta este esto ' +
      'estos fue ha hace hacer hacia hasta hay la las le les lo los mas me mi muy no nos o para pero por porque puede ' +
      'puedo que quien se segun ser si sin sobre son su sus tambien tiene tengo todo u un una uno unos y ya yo'
    ).split(' '),
  ),
};
