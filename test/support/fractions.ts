/** Exact arithmetic on fractions of whole numbers of any size, as the other way to work out what floating point approximates. */
export interface Fraction {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}

function reduced(top: bigint, bottom: bigint): Fraction {
  const by = divisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return by === 0n ? { top: 0n, bottom: 1n } : { top: top / by, bottom: bottom / by };
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const ONE: Fraction = { top: 1n, bottom: 1n };

/** The decimal number that a file has, digit by digit. */
export function fraction(number: number): Fraction {
  const [, sign = '', whole = '', part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    String(number),
  )!;
  const shift = Number(power) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return shift >= 0 ? { top: digits * 10n ** BigInt(shift), bottom: 1n } : reduced(digits, 10n ** BigInt(-shift));
}

export const plus = (a: Fraction, b: Fraction) => reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction) => reduced(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction) => reduced(a.top * b.bottom, a.bottom * b.top);
export const minus = (a: Fraction, b: Fraction) => plus(a, { top: -b.top, bottom: b.bottom });
export const product = (all: readonly Fraction[]) => all.reduce(times, ONE);
export const sum = (all: readonly Fraction[]) => all.reduce(plus, ZERO);
export const signOf = ({ top }: Fraction) => (top > 0n ? 1 : top < 0n ? -1 : 0);

/** The nearest number, right to all but its last digits. */
export function toNumber({ top, bottom }: Fraction): number {
  const shift = BigInt(Math.max(0, bottom.toString(2).length - top.toString(2).length + 80));
  return Number((top << shift) / bottom) / 2 ** Number(shift);
}
