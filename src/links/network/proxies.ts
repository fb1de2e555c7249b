/**
 * Makes sure that no proxy stands between the checks and the hosts: it would look names up by itself,
 * and linkinator would go around the dispatcher to reach it.
 *
 * @throws Error that names the variables which ask for one.
 */
export function refuseProxies(env: Readonly<Record<string, string | undefined>>): void {
  const found = Object.keys(env).filter((name) => asksForProxy.test(name) && env[name]);
  if (found.length === 0) return;
  throw new Error(
    `Cannot check links behind a proxy, since it would reach hosts that the policy refuses; unset ${found.sort().join(', ')}`,
  );
}

/** Without `NO_PROXY`, which asks for none. */
const asksForProxy = /^(https?_proxy|all_proxy|node_use_env_proxy)$/i;
