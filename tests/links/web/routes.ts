import {
  away,
  bomb,
  drip,
  endless,
  half,
  inSequence,
  onHead,
  page,
  pdf,
  raw,
  redirect,
  reset,
  silence,
  stall,
  status,
  wait,
  type Play,
} from './play.ts';

/** The paths of a host; `*` matches all others, which are 404 without it. */
export type Routes = Readonly<Record<string, Play>>;

const anchors = [
  '<h2 id="by-id">One</h2>',
  '<a name="by-name">Two</a>',
  '<p name="no-anchor">Three</p>',
  '<h2 id="user-content-prefixed">Four</h2>',
  '<a name="user-content-named">Five</a>',
  '<h2 id="caf%C3%A9">Six</h2>',
  '<h2 id="süß">Seven</h2>',
  '<h2 id="Case">Eight</h2>',
  '<h2 id="a&amp;b">Nine</h2>',
].join('\n');

/** It speaks HTTP/2 and nothing else. */
export const http2Host = 'http2.test';

/** The local web. */
export const web: Readonly<Record<string, Routes>> = {
  // Pages that work.
  'plain.test': {
    '/': page('Home of Plain'),
    '/title': page('\n  A title\n  &amp; more '),
    '/notitle': raw('<p>No title here', { 'content-type': 'text/html' }),
    '/empty': status(204),
    '/text': raw('plain text', { 'content-type': 'text/plain; charset=utf-8' }),
    '/anchors': page('Anchors', anchors),
    '/latin': raw(Buffer.from('<title>Caf\xe9</title>', 'latin1'), {
      'content-type': 'text/html; charset=windows-1252',
    }),
    '/latin-meta': raw(Buffer.from('<meta charset="iso-8859-1"><title>Caf\xe9</title>', 'latin1'), {
      'content-type': 'text/html',
    }),
    '/utf8-undeclared': raw('<title>Café</title>', { 'content-type': 'text/html' }),
    '/no-head': onHead(status(405), page('Only for GET')),
    '/slow-head': onHead(silence(), page('GET alone is answered')),
    '/wrong-length': onHead(status(200, { 'content-length': '7' }), page('Longer than seven')),
    '/a/b/deep': page('A page in a folder'),
    '/a/b/other': page('Another page in that folder'),
    '/bomb': bomb(100),
    '/endless': endless(),
    '/file.pdf': pdf(3),
    '/download': pdf(3, { 'content-type': 'application/octet-stream' }),
    '/broken.pdf': raw('%PDF-1.7\nnothing of a file', { 'content-type': 'application/pdf' }),
  },

  // Pages that moved.
  'moved.test': {
    '/301': redirect(301, '/new'),
    '/302': redirect(302, 'new'),
    '/303': redirect(303, './new'),
    '/307': redirect(307, '/new#part'),
    '/308': redirect(308, '../new'),
    '/away': away(301, 'plain.test', '/title'),
    '/umlaut': redirect(301, Buffer.from('/süß').toString('latin1')),
    '/s%C3%BC%C3%9F': page('Sweet'),
    '/new': page('The new page', '<h2 id="part">Part</h2>'),
    '/chain': redirect(301, '/chain/2'),
    '/chain/2': redirect(302, '/chain/3'),
    '/chain/3': away(308, 'plain.test', '/'),
    '/to-gone': redirect(301, '/nothing-here'),
    '/no-location': status(301),
    '/bad-location': redirect(301, 'http://[nothing'),
    '/loop': redirect(302, '/loop/2'),
    '/loop/2': redirect(302, '/loop'),
    '/self': redirect(302, '/self'),
    '/data': redirect(302, 'data:text/html,<title>Hello</title>'),
    '/mail': redirect(302, 'mailto:someone@example.org'),
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`/long/${n}`, redirect(302, `/long/${n + 1}`)]),
    ),
  },

  // Statuses.
  'status.test': {
    '/401': status(401),
    '/403': status(403),
    '/410': status(410),
    '/418': status(418),
    '/451': status(451),
    '/500': status(500),
    '/503': status(503),
    '/999': status(999),
    '/404-page': page('Page not found', '', 404),
  },
  'flaky.test': {
    '/once': inSequence(status(503), page('Here again')),
    '/reset-once': inSequence(reset(), page('Here again')),
  },

  // Retry-After, one host each, because it holds for the whole host.
  'wait-seconds.test': { '/': inSequence(wait(429, '1'), page('Thank you for waiting')) },
  'wait-date.test': { '/': inSequence(wait(503, { seconds: 1 }), page('Thank you for waiting')) },
  'wait-day.test': { '*': wait(429, '86400') },

  // Hosts that violate HTTP.
  'rude.test': {
    '/silence': silence(),
    '/stall': stall(),
    '/reset': reset(),
    '/half': half(),
  },
  'self-signed.test': { '*': page('Nobody trusts this') },
  'expired.test': { '*': page('Nobody trusts this any longer') },

  // Hosts without 404.
  'soft.test': {
    '/': page('Home of Soft'),
    '/docs/real': page('A real page'),
    '*': page('Page not found', '<p>Sorry.</p>'),
  },
  'homing.test': {
    '/': page('Home of Homing'),
    '/docs/real': page('A page of Homing'),
    '*': redirect(302, '/'),
  },

  // Firewalls.
  'cloudflare.test': {
    '*': page('Just a moment...', '', 403, { 'cf-mitigated': 'challenge', server: 'cloudflare' }),
  },
  'akamai.test': {
    '*': page('Access Denied', '<h1>Access Denied</h1>', 403, { server: 'AkamaiGHost' }),
  },
  'imperva.test': {
    '*': raw(
      '<html><body><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31"></iframe></body></html>',
      { 'content-type': 'text/html' },
    ),
  },
  'waf.test': { '*': status(202, { 'x-amzn-waf-action': 'challenge' }) },
  'queue.test': {
    '*': page('Please wait', '<script src="/cdn-cgi/challenge-platform/x.js"></script>', 503),
  },

  // Servers that show their pages only to visitors who send a cookie back.
  'cookie.test': {
    '/self': status(302, { location: '/self', 'set-cookie': 'seen=1' }),
    '/there': status(302, { location: '/and-back', 'set-cookie': 'seen=1' }),
    '/and-back': redirect(302, '/there'),
  },

  // Pages that send a browser on.
  'refresh.test': {
    '/meta-gone': page('Moved', '<meta http-equiv="Refresh" content="0; URL=\'/gone\'">'),
    '/meta-new': page('Moved', '<meta http-equiv=refresh content="0;url=/new">'),
    '/header-gone': page('Moved', '', 200, { refresh: '0; url=/gone' }),
    '/new': page('The new page', '<h2 id="part">Part</h2>'),
    '/itself': page('Arrivals', '<meta http-equiv=refresh content="5;url=/itself">'),
    '/itself-again': page('Arrivals', '<meta http-equiv=refresh content="5">'),
    '/later': page('A notice', '<meta http-equiv=refresh content="600;url=/gone">'),
    '/for-others': page(
      'Fine',
      '<noscript><meta http-equiv=refresh content="0;url=/gone"></noscript>',
    ),
    '/ping': page('Ping', '<meta http-equiv=refresh content="0;url=/pong">'),
    '/pong': page('Pong', '<meta http-equiv=refresh content="0;url=/ping">'),
  },

  // Pages that scripts fill.
  'script.test': {
    '/root': page('An app', '<div id=root></div><script src=app.js></script>'),
    '/tag': page(
      'An app',
      `<p>${'words '.repeat(90)}</p><app-root></app-root><script src=app.js></script>`,
    ),
    '/text': page('A page', `<p>${'words '.repeat(90)}</p><script src=count.js></script>`),
    '/plain': page('A page', '<p>Few words, and no script.</p>'),
  },

  // Titles that say that this is not the page.
  'title.test': {
    '/a': page('Page not found'),
    '/b': page('404'),
    '/c': page('Log in | Office of Everything'),
    '/d': page('Just a moment...'),
    '/e': page('Not Found \u2013 Office'),
    '/login': page('Log in'),
    '/f': page('404 ways to grow beans'),
    '/g': page('How to log in to the portal'),
  },

  // Responses that browsers show, and goals that they do not open as pages.
  'odd.test': {
    '/300': page('Two forms of this page', '<p>Choose</p>', 300),
    '/308': page('Here it is', '<p>Text</p>', 308),
    '/308-empty': status(308),
    '/mail': redirect(302, 'mailto:office@example.org'),
    '/script': redirect(301, 'javascript:alert(1)'),
    '/ftp': redirect(301, 'ftp://ftp.example.org/file'),
    '/part': redirect(301, '/new#part'),
    '/new': page('The new page', '<h2 id="part">Part</h2>'),
  },

  // Pages that are to exhaust their readers.
  'deep.test': {
    '/deep': raw('<title>Deep</title>' + '<div>'.repeat(400_000) + '</x>'.repeat(500_000), {
      'content-type': 'text/html',
    }),
    '/attributes': raw(`<title>Wide</title><p ${'a=1 '.repeat(200_000)}id=part>`, {
      'content-type': 'text/html',
    }),
    '/iframes': raw('<iframe '.repeat(100_000), { 'content-type': 'text/html' }),
    '/drip': drip(),
  },
  'busy.test': { '/fine': page('Fine'), '*': wait(429, '3600') },
  [http2Host]: { '/': page('Home'), '/page': page('A page'), '*': page('Sorry', '', 404) },

  // Redirects to private hosts.
  'trap.test': {
    '/loopback': redirect(302, 'http://127.0.0.1/'),
    '/hex': redirect(302, 'http://0x7f000001/'),
    '/number': redirect(302, 'http://2130706433/'),
    '/octal': redirect(302, 'http://017700000001/'),
    '/short': redirect(302, 'http://127.1/'),
    '/v6': redirect(302, 'http://[::1]/'),
    '/mapped': redirect(302, 'http://[::ffff:127.0.0.1]/'),
    '/metadata': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
    '/private': redirect(302, 'http://10.0.0.1/'),
    '/localhost': redirect(302, 'http://localhost/'),
    '/name': away(302, 'inner.test', '/secret'),
    '/port': redirect(302, 'http://93.184.215.14:22/'),
    '/file': redirect(302, 'file:///etc/passwd'),
  },
  // Private: must get no request.
  'inner.test': { '/secret': page('A secret') },
};

/** Hosts with TLS, and their certificates. */
export const certificates: Readonly<Record<string, string>> = {
  'self-signed.test': 'self-signed',
  'expired.test': 'expired',
};
