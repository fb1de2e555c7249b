/**
 * Addresses in an order that takes their hosts in turn, so that one with many addresses does not fill
 * all places.
 */
export function inTurns(urls: readonly string[]): readonly string[] {
  const turns = new Map<string, number>();
  const withTurn = urls.map((url) => {
    const host = /^[^/]*\/\/([^/?#]*)/.exec(url)?.[1]?.toLowerCase() ?? '';
    const turn = turns.get(host) ?? 0;
    turns.set(host, turn + 1);
    return { url, turn };
  });
  return withTurn.sort((a, b) => a.turn - b.turn).map(({ url }) => url);
}
