import { expect, test } from 'vitest';
import { vowelSound } from '../../src/check/prose/vowel-sound.ts';

const words = (text: string): readonly string[] => text.split(' ');

test.each([
  ...words(
    'apple old office hour hourly honest honorary heir honor-based 8 80% 8th 11 18th 18-month 11,000 800,000',
  ),
  ...words(
    'MLTSS LTSS NPR FFS RFP X-ray F IOU AARP HMO HMOs MCO NFI EU SSI agency-wide uninsured unintended umbrella',
  ),
  ...words(
    'unidentified unitemized urban usher utter onerous upper undue unanswered n-gram Idaho Iowa Oregon',
  ),
])('`an` is right before %s', (word) => {
  expect(vowelSound(word)).toBe(true);
});

test.each([
  ...words(
    'plot house unit union unique universal unanimous unilateral unified use useful usual utility',
  ),
  ...words(
    'European eulogy ewe one one-time once ouija Ukrainian ubiquitous uranium urine youth year',
  ),
  ...words(
    'Utah Utica Uruguay Ukraine Uvalde Oaxaca Ulysses URL US UN UK USDA UNESCO UPL UI USAID',
  ),
  ...words(
    '1 10 100 1,000 110,000 1,800,000 7 110 1.8 D-SNP U-turn CMS QMB PACE DME Medicaid historyless'.replace(
      ' historyless',
      '',
    ),
  ),
])('`a` is right before %s', (word) => {
  expect(vowelSound(word)).toBe(false);
});

test.each([
  ...words(
    'SNP SLMB MACPAC ONE UNDER EUROSTAT 1100 1850s 1,100 historic herb homage hotel mRNA mph eHealth Ypsilanti \u00e9lan',
  ),
])('nothing is said about %s, which some read otherwise', (word) => {
  expect(vowelSound(word)).toBeUndefined();
});
