/** What holds a box of its own inside: after it would be no place for one, or that of the paragraph beside it. */
const holders = 'li, dd, dt, .text-paired > p';

/** Places a box below a block: what changed before what was found. */
export function placeBox(box: HTMLElement, block: HTMLElement): void {
  const described = block.matches('dl > div') && block.querySelector('dd:last-of-type');
  const holder = block.matches(holders) ? block : described;
  const findings = holder && holder.querySelector(':scope > .preview-notes');
  if (findings) findings.before(box);
  else if (holder) holder.append(box);
  else if (block.tagName === 'SUMMARY') block.parentElement?.after(box);
  else block.after(box);
}
