import './language.ts';

/** Conjunctions, prepositions and the article, which are written as one with the word after them. */
const prefixes =
  /^\u05d5?(?:\u05dc?\u05db\u05e9|\u05de?\u05e9)?[\u05d4\u05d1\u05dc\u05db\u05de]?(?=.{3})/;

/** Endings of the plural and of nouns of which something else is said. */
const endings = /(?<=.{3})(?:\u05d9\u05d9\u05dd|\u05d9\u05dd|\u05d5\u05ea|[\u05d4\u05ea\u05d9])$/;

/** Letters with another form at the end of a word, and that of its middle. */
const finals: Readonly<Record<string, string>> = {
  '\u05da': '\u05db',
  '\u05dd': '\u05de',
  '\u05df': '\u05e0',
  '\u05e3': '\u05e4',
  '\u05e5': '\u05e6',
};

globalThis.siteSearchLanguage = {
  stem: (word) =>
    /[\u05d0-\u05ea]/.test(word)
      ? word
          .replace(prefixes, '')
          .replace(endings, '')
          .replace(/[\u05da\u05dd\u05df\u05e3\u05e5]$/, (letter) => finals[letter] ?? letter)
      : word,
  small: new Set(
    (
      'אבל או אחרי אי איזה איך אילו אין איפה אל אם אנחנו אני את אתם גם הוא היא הם הן זאת זה זו יש כי כל כן לא לי לנו מה ' +
      'מהו מי מתי על עם עד רק של שלי שלנו תחת'
    ).split(' '),
  ),
};
