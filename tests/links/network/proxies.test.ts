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
])('nothing is asked where %s is set', (name) => {
  expect(() => createDispatcher(anyPolicy, undefined, { [name]: '1' })).toThrow(
    `Cannot check links behind a proxy, since it would reach hosts that the policy refuses; unset ${name}`,
  );
});

test.each([{ NO_PROXY: '*' }, { HTTP_PROXY: '' }, { HTTP_PROXY: undefined }, {}])(
  '%o asks for no proxy',
  async (env) => {
    await createDispatcher(anyPolicy, undefined, env).close();
  },
);

test('an entry of allowed hosts that cannot be read is told before anything is asked', () => {
  expect(() => createDispatcher({ ...anyPolicy, allowHosts: ['*'] }, undefined, {})).toThrow(
    'Cannot allow `*`',
  );
});
