/** An element with a class and content. Texts stay texts, whatever is in them. */
export function element(
  tag: string,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A message, with what is in backticks as code. */
export function withCode(message: string): readonly (Node | string)[] {
  return message
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? element('code', '', part) : part));
}

/** A number of things. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
