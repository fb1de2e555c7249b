/** A number of places; whoever finds none waits for one, first come, first served. */
interface Places {
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
}

/** Makes so many places. */
export function createPlaces(count: number): Places {
  let free = count;
  const line: (() => void)[] = [];
  let served = 0;
  return {
    enter: () => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => line.push(resolve));
    },
    leave: () => {
      const next = line[served];
      if (next === undefined) {
        free += 1;
        return;
      }
      served += 1;
      next();
    },
  };
}
