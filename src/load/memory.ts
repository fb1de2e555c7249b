/** Values that are made when they are first asked for, and again after all of them were forgotten. */
export interface Memory {
  readonly once: <Value>(make: () => Value) => () => Value;
  readonly forget: () => void;
}

export function toMemory(): Memory {
  const made = new Map<() => unknown, unknown>();
  return {
    once:
      <Value>(make: () => Value) =>
      () => {
        if (!made.has(make)) made.set(make, make());
        return made.get(make) as Value; // made above
      },
    forget: () => made.clear(),
  };
}
