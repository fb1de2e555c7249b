/**
 * Refuses to run behind a proxy: it would look up names itself, and linkinator would bypass our
 * dispatcher to reach it.
 *
 * @throws Error that names the variables to unset
 */
export function refuseProxies(env: Readonly<Record<string, string | undefined>>): void {
  const found = Object.keys(env).filter((name) => proxyVariable.test(name) && env[name]);
  if (found.length === 0) return;
  throw new Error(
    `Cannot check links through a proxy, because it could reach private hosts. Unset ${found.sort().join(', ')}`,
  );
}

/** `NO_PROXY` is harmless. */
const proxyVariable = /^(https?_proxy|all_proxy|node_use_env_proxy)$/i;
