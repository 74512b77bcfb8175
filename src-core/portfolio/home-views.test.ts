import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../kernel/result.ts';
import {
  addView,
  changeLook,
  changeView,
  type HomeViewsEdit,
  moveView,
  type OwnView,
  ownViewLimits,
  readHomeViews,
  rememberShown,
  removeView,
} from './home-views.ts';

const view = (id: string): OwnView => ({
  id,
  name: `View ${id}`,
  filter: [{ field: 'stage', is: 'is', value: ['proposal'] }],
  words: 'bank',
  sort: { by: 'closeDate', desc: false },
  group: 'owner',
  columns: ['name', 'value'],
});

function value(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

function made(...edits: HomeViewsEdit[]): unknown {
  return edits.reduce<unknown>((setting, edit) => value(edit(setting)), undefined);
}

const names = (setting: unknown) =>
  readHomeViews(setting)
    .own.map(({ id }) => id)
    .join('');

describe('views of one’s own', () => {
  it('are read as they were kept', () => {
    expect(readHomeViews(made(addView(view('a')))).own).toEqual([view('a')]);
  });

  it('are renamed, changed, moved and deleted', () => {
    const three = made(addView(view('a')), addView(view('b')), addView(view('c')));
    expect(names(value(moveView('c', -1)(three)))).toBe('acb');
    expect(names(value(moveView('a', 9)(three)))).toBe('bca');
    expect(names(value(removeView('b')(three)))).toBe('ac');
    const changed = readHomeViews(value(changeView('b', { name: ' Two ', group: undefined, words: '' })(three))).own[1];
    expect(changed).toMatchObject({ name: 'Two', words: '', columns: ['name', 'value'] });
    expect(changed).not.toHaveProperty('group');
  });

  it('need a name that fits a tab, and there is an end to their number', () => {
    expect(addView({ ...view('a'), name: '  ' })(undefined).ok).toBe(false);
    expect(changeView('a', { name: 'x'.repeat(ownViewLimits.name + 1) })(made(addView(view('a')))).ok).toBe(false);
    const full = made(...Array.from({ length: ownViewLimits.views }, (_, i) => addView(view(String(i)))));
    expect(addView(view('more'))(full).ok).toBe(false);
    expect(changeView('gone', {})(undefined).ok).toBe(false);
  });
});

describe('what a newer version wrote', () => {
  const newer = {
    order: 'by-hand',
    views: [
      {
        ...view('a'),
        colour: 'plum',
        filter: [...view('a').filter, { field: 'mood', is: 'is', value: ['sunny'] }],
        columns: ['name', 'mood'],
      },
      { kind: 'board', id: 7 },
    ],
    look: { density: 'low' },
  };

  it('is left aside while reading', () => {
    const { own, look } = readHomeViews(newer);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ name: 'View a', columns: ['name'] });
    expect(look).toEqual({ sort: { by: 'value', desc: true } });
  });

  it('survives every change', () => {
    const edits = [
      changeView('a', { name: 'Other' }),
      changeLook({ group: 'stage' }),
      moveView('a', 1),
      addView(view('b')),
      rememberShown('a'),
    ];
    const setting = edits.reduce<unknown>((before, edit) => value(edit(before)), newer) as typeof newer;
    expect(setting.order).toBe('by-hand');
    expect(setting.look).toEqual({ density: 'low', group: 'stage' });
    expect(setting.views.find(({ id }) => id === 'a')).toEqual({ ...newer.views[0], name: 'Other' });
    expect(setting.views).toContainEqual(newer.views[1]);
    expect(readHomeViews(setting)).toMatchObject({ shown: 'a', look: { group: 'stage' } });
  });
});

it('reads anything, and every edit of anything gives something that can be read', () => {
  const edits = [addView(view('a')), removeView('a'), moveView('a', 1), changeLook({ columns: ['name'] })];
  fc.assert(
    fc.property(fc.jsonValue(), (setting) => {
      for (const each of [setting, { views: setting, look: setting }]) {
        expect(readHomeViews(each).look.sort.by).toBeTypeOf('string');
        for (const edit of edits) {
          const changed = edit(each);
          if (changed.ok) readHomeViews(changed.value);
        }
      }
    }),
  );
});
