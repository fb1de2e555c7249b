/** What holds a box of its own inside: after it would be no place for one. */
const holders = 'li, dd, dt';

/** Places a box below a block. */
export function placeBox(box: HTMLElement, block: HTMLElement): void {
  if (block.tagName === 'SUMMARY') block.parentElement?.after(box);
  else if (block.matches(holders)) block.append(box);
  else block.after(box);
}
