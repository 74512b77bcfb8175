/** Brings a part of the import to the top of its page, and moves nothing around the page. */
export function scrollTo(part: HTMLElement): void {
  const page = part.closest('.imp');
  if (page === null) return;
  const away = part.getBoundingClientRect().top - page.getBoundingClientRect().top;
  page.scrollTop += away - 12;
}
