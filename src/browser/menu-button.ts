/**
 * Turns the link to the menu into a button that opens and closes it. Escape closes the menu too, and the focus
 * returns to the button. Without scripts, the link leads to the menu, which the style sheet then shows.
 *
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
 */
export function offerMenuButton(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.menu-link');
  const menu = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!link || !menu) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.textContent = link.textContent;
  button.setAttribute('aria-controls', menu.id);
  const open = (isOpen: boolean): void => {
    menu.classList.toggle('is-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  open(menu.matches(':target'));
  menu.classList.add('has-button');
  menu.querySelector('.menu-close')?.remove();
  link.replaceWith(button);

  button.addEventListener('click', () => open(!menu.classList.contains('is-open')));
  // A page that the reader comes back to is as they left it.
  menu.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) open(false);
  });
  document.addEventListener('keydown', (event) => {
    const isOpen = menu.classList.contains('is-open');
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return;
    open(false);
    button.focus();
  });
}
