/** Takes the place of what makes requests in a library that is to make none. */
export default function fetch(): never {
  throw new Error('Requests are not allowed here');
}

export const Headers = globalThis.Headers;
