import { toParts, toUrl } from './parameters.ts';

/** An address that readers elsewhere can't open. */
interface Private {
  /** Continues "This address ", such as "leads to SharePoint, where readers can't sign in". */
  readonly fault: string;
  readonly help: string;
}

const publish =
  'Publish the document on a public web site and link to it there, or remove the link.';

/** Services whose pages only people of an organization can open. */
const services: readonly {
  readonly name: string;
  readonly host: RegExp;
  readonly path?: RegExp;
}[] = [
  // A link of the kind `/:b:/g/` opens without signing in.
  {
    name: 'SharePoint',
    host: /(?:^|\.)sharepoint(?:-mil)?\.(?:com|us|cn|de)$/,
    path: /^(?!\/:\w:\/g\/)/,
  },
  { name: 'OneDrive', host: /^(?:1drv\.ms|(?:www\.)?onedrive\.live\.com|onedrive\.com)$/ },
  { name: 'Microsoft Teams', host: /^teams\.(?:microsoft|live)\.com$/, path: /^(?!\/l\/meetup)/ },
  {
    name: 'an Outlook mailbox',
    host: /^outlook\.(?:office|office365|live)\.com$/,
    path: /^\/(?:mail|owa)\b/,
  },
  { name: 'a Gmail mailbox', host: /^mail\.google\.com$/ },
];

/** Top-level names that only the servers of one network know. */
const inside = /(?:^|\.)(?:local|localhost|localdomain|internal|intranet|corp|lan|home|private)$/;

/** Addresses of networks that are not the internet. RFC 1918, RFC 6598, RFC 4193, RFC 3927, RFC 4291 */
const insideNumbers =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^\[(?:::1?\]|f[cd]|fe[89ab])/;

/** Why readers elsewhere can't open an address; undefined if nothing speaks against it. */
export function toPrivate(address: string): Private | undefined {
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(address.trim()))
    return { fault: 'leads to a file on your own computer or network', help: publish };
  const url = toUrl(address);
  if (!url) return undefined;
  const host = url.hostname.replace(/\.$/, '');
  if (inside.test(host) || insideNumbers.test(host) || !/[.:]/.test(host))
    return {
      fault: `leads to \`${host}\`, a server that only your own network knows`,
      help: 'Write the address that readers outside your organization use, or remove the link.',
    };
  const service = services.find(
    (each) => each.host.test(host) && (each.path?.test(url.pathname) ?? true),
  );
  if (service)
    return {
      fault: `leads to ${service.name}, where readers outside your organization can't sign in`,
      help: publish,
    };
  return isGoogleEditor(host, toParts(address).before)
    ? {
        fault: 'opens a Google document for editing, which readers may not be allowed to do',
        help: 'In Google Docs, choose File > Share > Publish to web and link to the address given there, or remove the link.',
      }
    : undefined;
}

function isGoogleEditor(host: string, address: string): boolean {
  return host === 'docs.google.com' && /\/d\/[^/]+\/edit$/.test(address.replace(/\/+$/, ''));
}
