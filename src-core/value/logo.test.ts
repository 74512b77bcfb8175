import { describe, expect, it } from 'vitest';
import { jpeg, png } from '../../test/support/pictures.ts';
import { limits } from '../model/limits.ts';
import { logoFrom, readLogo } from './logo.ts';

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

  it('in a plan that is none is as good as none', () => {
    expect(readLogo(undefined)).toBeNull();
    expect(readLogo('data:image/png;base64,iVBORw0KGgo=')).toBeNull();
    expect(readLogo('data:image/png;base64,???')).toBeNull();
    const made = logoFrom(png(8, 8));
    expect(made.ok && readLogo(made.value.data.replace('png', 'jpeg'))).toBeNull();
  });
});
