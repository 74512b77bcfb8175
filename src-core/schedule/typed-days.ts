const DAYS = /^([+\-−])?\s*(\d{1,5})\s*(d|days?|w|weeks?)?$/i;

/** Whole days as people type them: "10", "10 d", "2 weeks", "+3", "−1 day"; null for anything else. */
export function readDays(text: string): number | null {
  const found = DAYS.exec(text.trim());
  if (found === null) return null;
  const [, sign, digits, unit = 'd'] = found;
  const days = Number(digits) * (unit.toLowerCase().startsWith('w') ? 7 : 1);
  return sign === undefined || sign === '+' || days === 0 ? days : -days;
}

/** "+2 d", "−1 d", nothing for no days: how a lag is written, and read back by `readDays`. */
export function writeLag(days: number): string {
  if (days === 0) return '';
  return `${days < 0 ? '−' : '+'}${Math.abs(days)} d`;
}
