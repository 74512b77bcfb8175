import { describe, expect, it } from 'vitest';
import { jpeg, png, pngOf } from '../../test/support/pictures.ts';
import { limits } from '../model/limits.ts';
import { logoFrom, logoProblem, readLogo } from './logo.ts';

function refusal(bytes: Uint8Array): string {
  const logo = logoFrom(bytes);
  return logo.ok ? 'accepted' : logo.problems.map(({ message }) => message).join();
}

describe('a logo', () => {
  it.each([
    ['png', png(120, 40)],
    ['jpeg', jpeg(120, 40)],
  ])('of a %s file is read back from the plan as it was', (type, bytes) => {
    const logo = logoFrom(bytes);
    if (!logo.ok) return expect.unreachable(refusal(bytes));
    expect(logo.value).toMatchObject({ width: 120, height: 40 });
    expect(logo.value.data).toMatch(new RegExp(`^data:image/${type};base64,`));
    expect(readLogo(logo.value.data)).toEqual(logo.value);
  });

  it('is refused in words', () => {
    expect(refusal(new TextEncoder().encode('<svg/>'))).toBe('is no PNG or JPEG picture');
    expect(refusal(png(120, 40).slice(0, 20))).toBe('is damaged: it does not say how large the picture is');
    expect(refusal(png(0, 40))).toContain('is damaged');
    expect(refusal(png(4_001, 40))).toBe('has 4001 × 40 pixels; a logo may have 4000 each way');
    const large = new Uint8Array(limits.logoBytes + 1);
    large.set(png(120, 40));
    expect(refusal(large)).toBe('has 301 KiB; a logo may have 300 KiB');
    expect(refusal(large.slice(0, -1))).toBe('accepted');
  });

  it('that is cut off anywhere, or has a bit turned, is damaged', () => {
    const whole = png(60, 20);
    for (let length = 8; length < whole.length; length += 1)
      expect(refusal(whole.slice(0, length)), `${length} bytes`).toContain('is damaged');
    for (let at = 8; at < whole.length; at += 1)
      expect(refusal(whole.with(at, whole[at]! ^ 0x10)), `byte ${at}`).not.toBe('accepted');
    expect(refusal(jpeg(60, 20).slice(0, -2))).toContain('is damaged');
    expect(refusal(Uint8Array.from([...jpeg(60, 20), 1, 2, 3]))).toBe('accepted');
  });

  it('of a kind that would be printed wrong is refused, those beside it are taken', () => {
    const wrong = 'is transparent in a way that does not print; saved as a PNG of 8 bits a colour (RGBA) it does';
    const key = ['tRNS', Buffer.alloc(6)] as const;
    const palette = ['PLTE', Buffer.from([0, 0, 0])] as const;
    expect(refusal(pngOf(4, 4, { bits: 8, colours: 2, chunks: [key] }))).toBe(wrong);
    expect(refusal(pngOf(4, 4, { bits: 16, colours: 4 }))).toBe(wrong);
    expect(refusal(pngOf(4, 4, { bits: 8, colours: 4 }))).toBe('accepted');
    expect(refusal(pngOf(4, 4, { bits: 16, colours: 6 }))).toBe('accepted');
    expect(refusal(pngOf(4, 4, { bits: 8, colours: 3, chunks: [palette, ['tRNS', Buffer.alloc(1)]] }))).toBe(
      'accepted',
    );
    expect(refusal(pngOf(4, 4, { bits: 8, colours: 3 }))).toContain('is damaged');
    expect(refusal(pngOf(4, 4, { bits: 8, colours: 5 }))).toContain('is damaged');
    const lossless = jpeg(60, 20);
    lossless[lossless.indexOf(0xc0, 20)] = 0xc3;
    expect(refusal(lossless)).toBe('is a JPEG of a kind that does not print; saved as a usual JPEG or PNG it does');
  });

  it.each([
    ['low byte first', [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0], [0, 0, 0]],
    ['high byte first', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0], [0, 0]],
  ])('that a note of its own would turn on screens alone is refused: %s', (_, before, after) => {
    const exif = (orientation: number) => [0x45, 0x78, 0x69, 0x66, 0, 0, ...before, orientation, ...after];
    const noted = (part: number[]) =>
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, part.length + 2, ...part, ...jpeg(60, 20).slice(2)]);
    expect(refusal(noted(exif(6)))).toBe('is stored turned; opened and saved upright it prints as it is seen');
    expect(refusal(noted(exif(1)))).toBe('accepted');
    for (let length = 0; length < 28; length += 1)
      expect(refusal(noted(exif(6).slice(0, length))), `${length} bytes`).toMatch(/^(accepted|is stored turned)/);
  });

  it('in a plan that does not print says why', () => {
    expect(logoProblem(undefined)).toBeNull();
    const made = logoFrom(png(8, 8));
    const data = made.ok ? made.value.data : '';
    expect(logoProblem(data)).toBeNull();
    expect(logoProblem(data.replace('png', 'jpeg'))).toBe('is not of the kind that its data URL names');
    expect(logoProblem(data.slice(0, -8))).toContain('is damaged');
    expect(logoProblem('data:image/png;base64,AAAA=')).toContain('is');
  });

  it('in a plan that is none is as good as none', () => {
    expect(readLogo(undefined)).toBeNull();
    expect(readLogo('data:image/png;base64,iVBORw0KGgo=')).toBeNull();
    expect(readLogo('data:image/png;base64,???')).toBeNull();
    const made = logoFrom(png(8, 8));
    expect(made.ok && readLogo(made.value.data.replace('png', 'jpeg'))).toBeNull();
  });
});
