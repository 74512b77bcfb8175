import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, readDate, voteDate } from './date-cells.ts';
import { decodeText } from './decode-text.ts';
import type { DecimalSign, Encoding } from './detection-types.ts';
import { decimalOf, readNumber, voteDecimal } from './number-cells.ts';
import { idSuffix, readCrmId } from './salesforce-id.ts';

describe('ids', () => {
  it('turns 15 characters into 18, and keeps their case', () => {
    expect(readCrmId('0014000000Lmabc')).toMatchObject({ id: '0014000000LmabcAAB', wrongSuffix: false });
    expect(readCrmId('0014000000LmabcAAB')).toMatchObject({ key: '0014000000Lmabc', wrongSuffix: false });
    expect(readCrmId('0014000000LmabcAAA')).toMatchObject({ id: '0014000000LmabcAAB', wrongSuffix: true });
    // Numbers of another CRM, however long.
    expect(readCrmId('123456789012345')).toMatchObject({ id: '123456789012345', key: '123456789012345' });
  });

  it('has a suffix from which the capitals can be read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^00[A-Za-z0-9]{13}$/), (short) => {
        const bits = [...idSuffix(short)].flatMap((character) => {
          const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.indexOf(character);
          return [0, 1, 2, 3, 4].map((bit) => (value >> bit) % 2 === 1);
        });
        expect(bits).toEqual([...short].map((character) => /[A-Z]/.test(character)));
        expect(readCrmId(readCrmId(short).id)).toEqual({ ...readCrmId(short) });
      }),
    );
  });
});

describe('numbers', () => {
  it.each<[string, DecimalSign, number | null]>([
    ['$1,234,567', '.', 1_234_567],
    ['1.234.567,00', '.', 1_234_567],
    ['1.234.567,00', ',', 1_234_567],
    ['45k', '.', 45_000],
    ['1.2M', '.', 1_200_000],
    ['1,2M', ',', 1_200_000],
    ['(1,200)', '.', -1_200],
    ['1200-', '.', -1_200],
    ['USD 1,234.50', '.', 1_234.5],
    ['1 234,50 €', ',', 1_234.5],
    ['1.234', ',', 1_234],
    ['1.234', '.', 1.234],
    ['1,234', '.', 1_234],
    ['12,5', '.', 12.5],
    ['abc', '.', null],
    ['1,23,45', '.', null],
  ])('reads %s with the decimal %s as %s', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  it('hears of a decimal sign only what a cell settles by itself', () => {
    const signOf = (...cells: string[]) => {
      const votes = { point: 0, comma: 0 };
      for (const cell of cells) voteDecimal(cell, votes);
      return decimalOf(votes);
    };
    expect(signOf('1.234', '2,345')).toBeUndefined();
    expect(signOf('1.234', '1,5')).toBe(',');
    expect(signOf('1.234.567')).toBe(',');
    expect(signOf('1,234.50')).toBe('.');
    expect(signOf('0,125')).toBe(',');
  });

  it('reads every amount back as it was written, either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom<DecimalSign>('.', ','), (cents, decimal) => {
        const text = new Intl.NumberFormat(decimal === ',' ? 'de' : 'en', { minimumFractionDigits: 2 }).format(
          cents / 100,
        );
        expect(readNumber(text, decimal)).toBe(cents / 100);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-05', undefined, '2026-03-05'],
    ['2026-03-05T10:00:00.000+0000', undefined, '2026-03-05'],
    ['2026/3/5', undefined, '2026-03-05'],
    ['03-05-2026', 'dmy', '2026-05-03'],
    ['03-05-2026', 'mdy', '2026-03-05'],
    ['3/5/26 10:30 AM', 'mdy', '2026-03-05'],
    ['31/12/2026', 'mdy', '2026-12-31'],
    ['5.3.2026', null, '2026-03-05'],
    ['15 Jun 2026', null, '2026-06-15'],
    ['Jun 15, 2026', null, '2026-06-15'],
    ['15-Jun-2026', null, '2026-06-15'],
    ['15. März 2026', null, '2026-03-15'],
    ['05-05-2026', null, '2026-05-05'],
    ['03-05-2026', null, undefined],
    ['31/02/2026', 'dmy', null],
    ['soon', null, null],
    ['Jun 2026', null, null],
  ] as const)('reads %s in the order %s as %s', (text, order, day) => {
    expect(readDate(text, order)).toBe(day);
  });

  it('reads the whole column before it asks', () => {
    const order = (...cells: string[]) => {
      const votes = { dmy: 0, mdy: 0, open: 0 };
      for (const cell of cells) voteDate(cell, votes);
      return orderOf(votes);
    };
    expect(order('03-05-2026', '04-06-2026')).toBeNull();
    expect(order('03-05-2026', '04-13-2026')).toBe('mdy');
    expect(order('03-05-2026', '13-04-2026')).toBe('dmy');
    expect(order('13-04-2026', '04-13-2026', '01-02-2026')).toBeNull();
    expect(order('2026-01-02')).toBeUndefined();
  });
});

/** A text's bytes in an encoding, written here by hand. */
function encode(text: string, encoding: Encoding, marked: boolean): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (c) => (c === '€' ? 0x80 : c.charCodeAt(0)));
  const units = [...(marked ? `\ufeff${text}` : text).split('')].map((c) => c.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('encodings', () => {
  it('are told from the bytes, with a mark and without', () => {
    const text = fc.array(fc.constantFrom('Müller', 'Ann', 'Zoë', '€', 'é'), { minLength: 1, maxLength: 30 });
    const encodings = fc.constantFrom<[Encoding, boolean]>(
      ['utf-8', true],
      ['utf-8', false],
      ['utf-16le', true],
      ['utf-16le', false],
      ['utf-16be', true],
      ['utf-16be', false],
      ['windows-1252', false],
    );
    fc.assert(
      fc.property(text, encodings, (words, [encoding, marked]) => {
        const said = `Id,Name\r\n1,${words.join(' ')} ü\r\n`;
        const read = decodeText(encode(said, encoding, marked));
        expect(read).toMatchObject({ ok: true, value: { text: said, encoding, marked, damagedLines: [] } });
      }),
    );
  });

  it('says what no text is', () => {
    expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false });
    expect(decodeText(new TextEncoder().encode('a,b\n1,\0\n'))).toEqual({
      ok: false,
      problems: [{ path: '', message: 'line 2: has a zero byte: this is no text' }],
    });
  });
});
