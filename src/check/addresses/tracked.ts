import { isMail } from '../../model/index.ts';
import { toParts, type Parameter } from './parameters.ts';

/** Parameters that only tell a web site where its readers come from, and who they are. */
const tracking = new RegExp(
  `^(?:${[
    'utm_\\w+',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|li_fat_id',
    'mc_cid|mc_eid|mkt_tok|wt\\.mc_\\w+',
    '_hsenc|_hsmi|__hs\\w+|hsctatracking',
    'elq|elqtrackid|elqtrack|elqaid|elqat|elqcampaignid',
    'emci|emdi|ceid|ml_subscriber(?:_hash)?|vero_id|oly_anon_id|oly_enc_id',
    '_ga|_gl|_gac|_ke',
  ].join('|')})$`,
  'i',
);

/** An address with tracking parameters or personal data. */
export interface Tracked {
  /** The names of its tracking parameters. */
  readonly parameters: readonly string[];
  /** The email address in its parameters. */
  readonly mail: string | undefined;
  /** The address without them. */
  readonly clean: string;
}

/** What an address says about the person who copied it; undefined if it says nothing. */
export function toTracked(address: string): Tracked | undefined {
  const { before, parameters, fragment } = toParts(address);
  const isTracking = ({ name }: Parameter): boolean => tracking.test(name);
  const mail = parameters.find(({ value }) => isMail(value));
  const isFragment = /^#(?:utm_|xtor=)/.test(fragment);
  const found = parameters.filter(isTracking).map(({ name }) => name);
  if (isFragment) found.push(/^#(\w+)/.exec(fragment)?.[1] ?? fragment);
  if (found.length === 0 && !mail) return undefined;
  const kept = parameters.filter((each) => !isTracking(each) && !isMail(each.value));
  const query = kept.map(({ written }) => written).join('&');
  return {
    parameters: found,
    mail: mail?.value,
    clean: `${before}${query === '' ? '' : `?${query}`}${isFragment ? '' : fragment}`,
  };
}
