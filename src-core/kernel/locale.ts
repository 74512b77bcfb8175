/** True for a well-formed language tag (`en-GB`): one that dates and numbers can be formatted with. Any other would throw there. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
