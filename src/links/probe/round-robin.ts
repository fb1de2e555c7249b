/** Orders addresses so that hosts alternate, and none with many addresses fills all slots. */
export function roundRobin(urls: readonly string[]): readonly string[] {
  const rounds = new Map<string, number>();
  const withRound = urls.map((url) => {
    const host = /^[^/]*\/\/([^/?#]*)/.exec(url)?.[1]?.toLowerCase() ?? '';
    const round = rounds.get(host) ?? 0;
    rounds.set(host, round + 1);
    return { url, round };
  });
  return withRound.sort((a, b) => a.round - b.round).map(({ url }) => url);
}
