import { expect, test } from 'vitest';
import { createDispatcher } from '../../../src/links/network/dispatcher.ts';
import { anyPolicy } from './host.ts';

test.each([
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'Https_Proxy',
  'NODE_USE_ENV_PROXY',
])('%s is refused', (name) => {
  expect(() => createDispatcher(anyPolicy, undefined, { [name]: '1' })).toThrow(
    `Cannot check links through a proxy, because it could reach private hosts. Unset ${name}`,
  );
});

test.each([{ NO_PROXY: '*' }, { HTTP_PROXY: '' }, { HTTP_PROXY: undefined }, {}])(
  '%o sets no proxy',
  async (env) => {
    await createDispatcher(anyPolicy, undefined, env).close();
  },
);

test('a malformed entry of allowHosts is refused at once', () => {
  expect(() => createDispatcher({ ...anyPolicy, allowHosts: ['*'] }, undefined, {})).toThrow(
    '`*` is not a host name, an IP address, or a range such as `10.0.0.0/8`',
  );
});
