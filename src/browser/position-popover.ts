/** Puts a popover below a place, or above it where there is more room, and always inside the window. */
export function positionPopover(popover: HTMLElement, place: DOMRect): void {
  const gap = 8;
  const { width, height } = popover.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - gap;
  const isBelow = place.bottom + gap + height <= innerHeight || place.top < innerHeight / 2;
  const top = isBelow ? place.bottom + gap : place.top - gap - height;
  popover.style.left = `${scrollX + Math.max(gap, Math.min(place.left - width / 3, room))}px`;
  popover.style.top = `${scrollY + Math.max(gap - scrollY, top)}px`;
}
