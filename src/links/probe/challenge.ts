/** The parts of a response that identify a firewall. */
interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of the body. */
  readonly beginning: string;
}

interface Firewall {
  readonly name: string;
  readonly matches: (head: ResponseHead) => boolean;
}

/** Statuses of firewalls. Ordinary pages may contain the same scripts. */
const blockingStatuses: ReadonlySet<number> = new Set([202, 401, 403, 405, 406, 428, 429, 503]);

const firewalls: readonly Firewall[] = [
  {
    // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
    name: 'Cloudflare',
    matches: ({ headers }) => headers.get('cf-mitigated') === 'challenge',
  },
  {
    name: 'Cloudflare, without that header',
    matches: (head) =>
      isBlocked(head) &&
      /\/cdn-cgi\/challenge-platform\/|challenges\.cloudflare\.com|id="cf-error-details"/.test(
        head.beginning,
      ),
  },
  {
    name: 'Akamai',
    matches: (head) =>
      isBlocked(head) &&
      /^AkamaiGHost$/i.test(head.headers.get('server') ?? '') &&
      head.beginning.includes('Access Denied'),
  },
  {
    name: 'Akamai, with a challenge',
    matches: ({ beginning }) => /sec-if-cpt-container|\/_sec\/cp_challenge\//.test(beginning),
  },
  {
    // Ordinary pages may include the script, but not in a frame.
    name: 'Imperva',
    matches: (head) =>
      /Incapsula incident ID|<iframe[^>]+\/_Incapsula_Resource/i.test(head.beginning) ||
      (isBlocked(head) && head.beginning.includes('/_Incapsula_Resource')),
  },
  {
    // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
    name: 'AWS WAF',
    matches: ({ headers }) => /^(challenge|captcha)$/.test(headers.get('x-amzn-waf-action') ?? ''),
  },
  {
    name: 'DataDome',
    matches: (head) => isBlocked(head) && head.beginning.includes('captcha-delivery.com'),
  },
  {
    name: 'HUMAN (PerimeterX)',
    matches: (head) => isBlocked(head) && head.beginning.includes('px-captcha'),
  },
  {
    name: 'Sucuri',
    matches: (head) => isBlocked(head) && head.headers.has('x-sucuri-block'),
  },
  {
    // With status 200.
    name: 'F5 BIG-IP ASM',
    matches: ({ beginning }) =>
      /The requested URL was rejected\. Please consult with your administrator/.test(beginning),
  },
];

/** Whether a firewall blocked or challenged us as a robot, so that nothing is known about the page. */
export function isChallenge(head: ResponseHead): boolean {
  return firewalls.some(({ matches }) => matches(head));
}

function isBlocked({ status }: ResponseHead): boolean {
  return blockingStatuses.has(status);
}
