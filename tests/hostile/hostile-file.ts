/** Files that somebody made to break a reader, by what is wrong with them; larger for a larger size, from 1. */
export type HostileFiles = Readonly<Record<string, (size: number) => Uint8Array>>;
