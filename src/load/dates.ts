const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date that was probably meant, and whether it can be no other one. */
interface MeantDate {
  /** Such as `2019-04-15`. */
  readonly date: string;
  readonly isSure: boolean;
}

/** Reads a date as people write it: `4/15/2019`, `15.4.2019`, `April 15, 2019`, `2019/4/15`. */
export function toMeantDate(written: string): MeantDate | undefined {
  const text = written
    .trim()
    .replace(/^(["'])(.*)\1$|^[\u2018-\u201f](.*)[\u2018-\u201f]$/, '$2$3')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  if (year !== '') return toDate(year, month, day);
  const [, first = '', sign, second = '', last = ''] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (last !== '') {
    const whole = last.length === 2 ? `20${last}` : last;
    const [monthFirst, dayFirst] = [toDate(whole, first, second), toDate(whole, second, first)];
    if (last.length === 2) return orUnsure(sign === '.' ? dayFirst : monthFirst);
    if (!monthFirst || !dayFirst || first === second) return monthFirst ?? dayFirst;
    return { ...(sign === '.' ? dayFirst : monthFirst), isSure: false };
  }
  const words =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i.exec(
      text,
    );
  const [, before, name = '', after, yearAfter = ''] = words ?? [];
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  const inWords = before ?? after;
  if (index < 0 || inWords === undefined) return undefined;
  return toDate(yearAfter, String(index + 1), inWords);
}

function orUnsure(date: MeantDate | undefined): MeantDate | undefined {
  return date && { ...date, isSure: false };
}

function toDate(year: string, month: string, day: string): MeantDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  // JavaScript takes February 30 for March 1.
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
  return isReal ? { date, isSure: true } : undefined;
}
