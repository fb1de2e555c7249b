import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';

const kept = [
  'place',
  'ruleId',
  'source',
  'fatal',
  'url',
  'actual',
  'expected',
  'note',
  'fix',
  'related',
] as const satisfies readonly (keyof VFileMessage)[];

/** A message as plain data, to keep it: everything that a report can show. */
export type MessageRecord = Pick<VFileMessage, 'reason' | (typeof kept)[number]>;

/** Takes what reports need of a message; nodes of the tree and stacks are left behind. */
export function toRecord(message: VFileMessage): MessageRecord {
  const found = kept.flatMap((key) => (message[key] === undefined ? [] : [[key, message[key]]]));
  return { reason: message.reason, ...Object.fromEntries(found) };
}

/**
 * Puts a message that was kept on its file.
 *
 * Effect: the message is added to `file.messages`.
 */
export function addRecord(file: VFile, { reason, ...rest }: MessageRecord): void {
  const message = new VFileMessage(reason, rest.place ? { place: rest.place } : {});
  file.messages.push(Object.assign(message, rest, { file: file.path }));
}
