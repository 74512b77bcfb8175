import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePage, movePage, type OfferedPage, type PageChoice, pageBeside, pageList } from './page-order.ts';

const offered: readonly OfferedPage[] = [
  { id: 'cover' },
  { id: 'summary' },
  { id: 'benefits' },
  { id: 'mutual-plan', askedFor: true },
  { id: 'risks' },
];
const ids = offered.map(({ id }) => id);
const choices = fc.option(fc.shuffledSubarray([...ids, 'gone'], { minLength: 3 }), { nil: null });
const page = fc.constantFrom(...ids);

const listed = (choice: PageChoice) =>
  pageList(offered, choice)
    .map(({ id, chosen }) => (chosen ? id : `(${id})`))
    .join(' ');
const chosen = (choice: PageChoice) => pageList(offered, choice).flatMap(({ id, chosen: is }) => (is ? [id] : []));

describe('the list of pages', () => {
  it('has each page once, the chosen ones in their order', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(
          pageList(offered, choice)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...ids].sort());
        if (choice !== null) expect(chosen(choice)).toEqual(choice.filter((id) => id !== 'gone'));
      }),
    );
    expect(listed(null)).toBe('cover summary benefits (mutual-plan) risks');
    expect(listed(['risks', 'summary'])).toBe('(cover) risks summary (benefits) (mutual-plan)');
    for (const none of [[], ['gone']]) expect(listed(none)).toBe(listed(null));
  });

  it('a page goes out and comes in where it was listed; the usual choice is none', () => {
    fc.assert(
      fc.property(choices, page, (choice, id) => {
        const out = choosePage(offered, choice, id, false);
        expect(chosen(out)).toEqual(chosen(choice).filter((each) => each !== id));
        const back = choosePage(offered, out, id, true);
        expect(pageList(offered, back).map((each) => each.id)).toEqual(pageList(offered, out).map((each) => each.id));
      }),
    );
    expect(choosePage(offered, choosePage(offered, null, 'benefits', false), 'benefits', true)).toBeNull();
    expect(choosePage(offered, null, 'mutual-plan', true)).toEqual([
      'cover',
      'summary',
      'benefits',
      'mutual-plan',
      'risks',
    ]);
  });

  it('a page moves to where another one stands, and back', () => {
    fc.assert(
      fc.property(choices, page, fc.constantFrom(-1 as const, 1 as const), (choice, id, step) => {
        const to = pageBeside(offered, choice, id, step);
        if (to === undefined) return;
        const moved = movePage(offered, choice, id, to);
        expect(chosen(moved).indexOf(id)).toBe(chosen(choice).indexOf(id) + step);
        expect(chosen(moved).toSorted()).toEqual(chosen(choice).toSorted());
        expect(chosen(movePage(offered, moved, id, to))).toEqual(chosen(choice));
      }),
    );
    expect(movePage(offered, null, 'risks', 'cover')).toEqual(['risks', 'cover', 'summary', 'benefits']);
    expect(movePage(offered, null, 'cover', 'benefits')).toEqual(['summary', 'benefits', 'cover', 'risks']);
    expect(movePage(offered, ['summary', 'cover', 'benefits', 'risks'], 'cover', 'summary')).toBeNull();
    expect(movePage(offered, null, 'mutual-plan', 'cover')).toBeNull();
    expect([pageBeside(offered, null, 'cover', -1), pageBeside(offered, null, 'benefits', 1)]).toEqual([
      undefined,
      'risks',
    ]);
  });
});
