/** Several names in one message: the words of each language have as many as readers use there. */
export function namesIn(message: string): readonly string[] {
  return message.split(/\s*[;\uff1b\u061b]\s*/).filter((name) => name !== '');
}
