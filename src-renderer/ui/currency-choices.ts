/** Every currency that the browser knows, as choices of a select: "USD  US Dollar". `present` is among them whatever it is. */
export function currencyChoices(present: string | undefined, locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'currency', fallback: 'code' });
  const codes = new Set([...(present === undefined ? [] : [present]), ...Intl.supportedValuesOf('currency')]);
  return [...codes].sort().map((code) => ({ value: code, label: `${code}  ${names.of(code) ?? ''}` }));
}
