import { formatShare } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';

/** A schema, as far as a field needs it. */
export interface Check {
  safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } | undefined };
}

interface Reading {
  readonly as: 'money' | 'share' | 'count';
  readonly locale: string;
  /** What the number may be; anything unless told. */
  readonly check?: Check | undefined;
  /** Named where it is refused: "Risk cut". */
  readonly field: string;
}

/** A number as it was typed, undefined for an empty text; else what is wrong with it, with the field and what it may be. */
export function readNumber(
  text: string,
  { as, locale, check, field }: Reading,
): { value: number | undefined } | { message: string } {
  const number = parseNumber(text, locale);
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  if (text.trim() !== '' && number === null) return { message: `${name} must be a number` };
  // In a percentage field a bare 15 means 15 %.
  const value = number !== null && as === 'share' && !text.includes('%') ? number / 100 : (number ?? undefined);
  const checked = check?.safeParse(value);
  if (checked?.success !== false) return { value };
  if (value === undefined) return { message: `${name} needs a number` };
  const problem = checked.error?.issues[0]?.message ?? 'is not allowed';
  return { message: `${name} ${as === 'share' ? inPercent(problem, locale) : problem}` };
}

/** The schema speaks of fractions; in a percentage field the same limits are said in percent. */
function inPercent(problem: string, locale: string): string {
  return problem.replace(/[−-]?\d+(\.\d+)?(e\d+)?/g, (number) => formatShare(Number(number.replace('−', '-')), locale));
}
