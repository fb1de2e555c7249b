/** An answer, as far as a firewall shows itself in it. */
interface Front {
  readonly status: number;
  readonly headers: Headers;
  /** The beginning of the body, as text. */
  readonly beginning: string;
}

interface Marker {
  /** Whose page it is. */
  readonly of: string;
  readonly matches: (front: Front) => boolean;
}

/** Statuses that firewalls answer with; some of their scripts are in ordinary pages as well. */
const walls: ReadonlySet<number> = new Set([202, 401, 403, 405, 406, 428, 429, 503]);

const markers: readonly Marker[] = [
  {
    // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
    of: 'Cloudflare',
    matches: ({ headers }) => headers.get('cf-mitigated') === 'challenge',
  },
  {
    of: 'Cloudflare, before it had a header',
    matches: (front) =>
      isWall(front) &&
      /\/cdn-cgi\/challenge-platform\/|challenges\.cloudflare\.com|id="cf-error-details"/.test(
        front.beginning,
      ),
  },
  {
    of: 'Akamai, plain',
    matches: (front) =>
      isWall(front) &&
      /^AkamaiGHost$/i.test(front.headers.get('server') ?? '') &&
      front.beginning.includes('Access Denied'),
  },
  {
    of: 'Akamai, with a puzzle',
    matches: ({ beginning }) => /sec-if-cpt-container|\/_sec\/cp_challenge\//.test(beginning),
  },
  {
    // An ordinary page may hold the script of the same name, but not in this frame.
    of: 'Imperva',
    matches: (front) =>
      /Incapsula incident ID|<iframe[^>]+\/_Incapsula_Resource/i.test(front.beginning) ||
      (isWall(front) && front.beginning.includes('/_Incapsula_Resource')),
  },
  {
    // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
    of: 'AWS WAF',
    matches: ({ headers }) => /^(challenge|captcha)$/.test(headers.get('x-amzn-waf-action') ?? ''),
  },
  {
    of: 'DataDome',
    matches: (front) => isWall(front) && front.beginning.includes('captcha-delivery.com'),
  },
  {
    of: 'HUMAN, once PerimeterX',
    matches: (front) => isWall(front) && front.beginning.includes('px-captcha'),
  },
  {
    of: 'Sucuri',
    matches: (front) => isWall(front) && front.headers.has('x-sucuri-block'),
  },
  {
    // It answers 200.
    of: 'F5 BIG-IP ASM',
    matches: ({ beginning }) =>
      /The requested URL was rejected\. Please consult with your administrator/.test(beginning),
  },
];

/** Whether an answer comes from a firewall that takes us for a robot, and says nothing of the page. */
export function isChallenge(front: Front): boolean {
  return markers.some((marker) => marker.matches(front));
}

function isWall({ status }: Front): boolean {
  return walls.has(status);
}
