import { expect, test } from 'vitest';
import { figureWordsOf, findFigures } from '../../../src/check/figures/index.ts';
import { corpusOf, folderOf } from '../../corpus-of.ts';

const small = {
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
};
const tens = {
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
};
const hundreds =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos';

function german(number: number, isLast = true): string {
  if (number === 1 && isLast) return 'eins';
  if (number < 20) return small.de.split(' ')[number] ?? '';
  const ten = tens.de.split(' ')[Math.floor(number / 10) - 2] ?? '';
  if (number < 100) return (number % 10 ? `${german(number % 10, false)}und` : '') + ten;
  const power = number < 1000 ? 100 : 1000;
  const rest = number % power ? german(number % power, isLast) : '';
  return `${german(Math.floor(number / power), false)}${power === 100 ? 'hundert' : 'tausend'}${rest}`;
}

function spanish(number: number): string {
  if (number < 30) return small.es.split(' ')[number] ?? '';
  if (number === 100) return 'cien';
  const ten = tens.es.split(' ')[Math.floor(number / 10) - 2] ?? '';
  if (number < 100) return ten + (number % 10 ? ` y ${spanish(number % 10)}` : '');
  if (number < 1000) {
    const hundred = hundreds.split(' ')[Math.floor(number / 100) - 1] ?? '';
    return hundred + (number % 100 ? ` ${spanish(number % 100)}` : '');
  }
  const thousands = Math.floor(number / 1000);
  const count = spanish(thousands)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');
  const rest = number % 1000 ? ` ${spanish(number % 1000)}` : '';
  return `${thousands === 1 ? '' : `${count} `}mil${rest}`;
}

test.each([
  ['de', german],
  ['es', spanish],
] as const)('numbers below a million are read in words of %s', async (language, write) => {
  const files = folderOf({});
  const site = `${String(files['site.yaml'])}language: ${language}\n`;
  const words = figureWordsOf(await corpusOf({ ...files, 'site.yaml': site }));
  const wrong: string[] = [];
  for (let number = 2; number < 1e6; number += number < 3000 ? 1 : 97) {
    const text = write(number);
    const figures = findFigures(`${text} x`, words);
    if (figures.length !== 1 || figures[0]?.number !== number || figures[0].end !== text.length)
      wrong.push(`${number}: ${text}`);
  }
  expect(wrong).toEqual([]);
});
