/** A text without marks that steer its direction: with them, words can look like others. */
export function withoutSteering(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
