import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import type { Result } from '../kernel/result.ts';
import {
  addPlaybook,
  copyPlaybook,
  editPlaybook,
  editProcess,
  isBundled,
  type OwnPlaybooks,
  ownPlaybooksSetting,
  readOwnPlaybooks,
  removePlaybook,
  rowId,
  withOwn,
  withProcess,
} from './own-playbooks.ts';
import { ownLimits } from './own-setting.ts';
import { playbookFor } from './playbook-facts.ts';

const bundled = bundledPlaybooks();
const untouched = structuredClone(bundled);
const none: OwnPlaybooks = { playbooks: [], unread: [] };
const counter = (from = 1) => {
  let n = from;
  return () => `own-${n++}`;
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
function problems(result: Result<unknown>) {
  return result.ok ? [] : result.problems;
}

const copied = value(copyPlaybook(bundled, none, 'enterprise', { newId: counter() }));

describe('a copy', () => {
  it('has an id and a name of its own, and everything else of the original', () => {
    const { id, name, ...rest } = copied.playbook;
    expect([id, name]).toEqual(['own-1', 'Enterprise (copy)']);
    const { id: _, name: __, ...original } = bundled.playbooks[2]!;
    expect(rest).toEqual(original);
    expect(copied.own.playbooks).toEqual([copied.playbook]);
  });

  it('of a copy, or a second one, gets the next free name and id', () => {
    const newId = () => ['own-1', 'own-1', 'own-2'][used++]!;
    let used = 0;
    const again = value(copyPlaybook(bundled, copied.own, 'own-1', { newId }));
    expect([again.playbook.id, again.playbook.name]).toEqual(['own-2', 'Enterprise (copy 2)']);
    expect(value(copyPlaybook(bundled, none, 'smb', { newId: counter(), name: 'Ours' })).playbook.name).toBe('Ours');
  });

  it('is refused of a playbook that is not there, and past fifty', () => {
    expect(problems(copyPlaybook(bundled, none, 'nobody', { newId: counter() }))).toEqual([
      { path: 'id', message: 'there is no playbook "nobody" here' },
    ]);
    const newId = counter();
    let own = none;
    for (let n = 0; n < ownLimits.playbooks; n += 1) own = value(copyPlaybook(bundled, own, 'smb', { newId })).own;
    expect(problems(copyPlaybook(bundled, own, 'smb', { newId }))[0]?.message).toMatch(/^you have 50 playbooks/);
  });

  it('stands behind the ones of the app: a plan must name it to follow it', () => {
    const all = withOwn(bundled, copied.own);
    expect(playbookFor({ segment: 'enterprise' }, all)?.id).toBe('enterprise');
    expect(playbookFor({ segment: 'enterprise', playbook: 'own-1' }, all)?.id).toBe('own-1');
    const without = withOwn(bundled, removePlaybook(copied.own, 'own-1'));
    expect(playbookFor({ segment: 'enterprise', playbook: 'own-1' }, without)?.id).toBe('enterprise');
  });
});

describe('an edit', () => {
  const edit = (patch: Parameters<typeof editPlaybook>[3]) => editPlaybook(bundled, copied.own, 'own-1', patch);

  it('replaces fields of one’s own and leaves the original alone', () => {
    const own = value(edit({ name: 'Large accounts', targets: { ...copied.playbook.targets, winRate: 0.25 } }));
    expect(own.playbooks[0]).toEqual({
      ...copied.playbook,
      name: 'Large accounts',
      targets: { ...copied.playbook.targets, winRate: 0.25 },
    });
    expect(value(edit({ quarters: undefined })).playbooks[0]).not.toHaveProperty('quarters');
  });

  it('names what is wrong by its path', () => {
    expect(problems(edit({ targets: { ...copied.playbook.targets, winRate: 20 } }))).toEqual([
      { path: 'targets.winRate', message: 'must be between 0 and 1' },
    ]);
    const phases = copied.playbook.phases.map((phase, at) => (at === 1 ? { ...phase, fromDay: 30 } : phase));
    expect(problems(edit({ phases }))).toEqual([
      { path: 'phases', message: 'must follow one another without overlapping' },
    ]);
    expect(problems(edit({ name: '' }))[0]?.path).toBe('name');
    expect(problems(edit({ surprise: 1 } as object))).toEqual([{ path: 'surprise', message: 'unknown key' }]);
    expect(problems(edit({ id: 'other' } as object))[0]?.path).toBe('id');
  });

  it('is refused for a playbook of the app, and for none', () => {
    expect(problems(editPlaybook(bundled, copied.own, 'smb', { name: 'x' }))[0]?.message).toMatch(/copy it/);
    expect(problems(editPlaybook(bundled, copied.own, 'own-9', { name: 'x' }))[0]?.message).toMatch(/of your own$/);
  });

  it('is refused past the size that a file may have', () => {
    const long = 'x'.repeat(10_000);
    const documents = Array.from({ length: 120 }, (_, n) => ({ id: `d${n}`, name: 'Guide', detail: long }));
    expect(problems(edit({ documents }))).toEqual([
      { path: '', message: 'too large: a playbook file has at most 1 MiB' },
    ]);
  });

  it('of the process begins with the app’s, needs all seven stages, and can be taken back', () => {
    const { stages } = bundled.process;
    const own = value(editProcess(bundled, none, { name: 'How we sell' }));
    expect(withOwn(bundled, own).process).toEqual({ ...bundled.process, name: 'How we sell' });
    expect(value(editProcess(bundled, own, { kpis: [] })).process?.name).toBe('How we sell');
    expect(problems(editProcess(bundled, own, { stages: stages.slice(1) }))[0]?.path).toBe('stages');
    expect(withOwn(bundled, value(withProcess(own))).process).toBe(bundled.process);
    expect(value(withProcess(none, own.process)).process).toEqual(own.process);
  });
});

describe('a playbook out of a file', () => {
  const imported = { ...copied.playbook, name: 'From Ann' };
  const add = (own: OwnPlaybooks, playbook: typeof imported, existing: 'replace' | 'keep-both') =>
    value(addPlaybook(bundled, own, playbook, { existing, newId: counter(7) }));

  it('keeps its id, so that a colleague’s plans find it', () => {
    expect(add(none, imported, 'keep-both').own.playbooks).toEqual([imported]);
  });

  it('replaces the user’s own of its id, or stands beside it', () => {
    expect(add(copied.own, imported, 'replace').own.playbooks).toEqual([imported]);
    const both = add(copied.own, imported, 'keep-both').own.playbooks;
    expect(both.map(({ id, name }) => [id, name])).toEqual([
      ['own-1', 'Enterprise (copy)'],
      ['own-7', 'From Ann (copy)'],
    ]);
  });

  it('never replaces one of the app', () => {
    const { own, playbook } = add(none, { ...imported, id: 'smb' }, 'replace');
    expect([own.playbooks.length, playbook.id]).toEqual([1, 'own-7']);
    expect(isBundled(bundled, playbook.id)).toBe(false);
  });
});

describe('the setting', () => {
  it('gives back what was put, and none for one never put', () => {
    const own = value(editProcess(bundled, copied.own, { name: 'How we sell' }));
    expect(readOwnPlaybooks(JSON.parse(JSON.stringify(ownPlaybooksSetting(own))))).toEqual(own);
    expect(readOwnPlaybooks(undefined)).toEqual(none);
    expect(ownPlaybooksSetting(none)).toEqual([]);
  });

  it('loses nothing that it cannot read', () => {
    const newer = { ...copied.playbook, id: 'newer', version: 2, hologram: true };
    const twin = { ...copied.playbook, name: 'The same id' };
    const own = readOwnPlaybooks([newer, copied.playbook, twin, bundled.process, bundled.process, 7]);
    expect(own.playbooks).toEqual([copied.playbook]);
    expect(own.unread).toEqual([newer, twin, bundled.process, 7]);
    const renamed = value(editPlaybook(bundled, own, 'own-1', { name: 'Renamed' }));
    expect(ownPlaybooksSetting(renamed)).toEqual(expect.arrayContaining([newer, twin, 7]));
    expect(readOwnPlaybooks('rubbish').unread).toEqual(['rubbish']);
  });

  it('takes anything without throwing, and writes back all of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const own = readOwnPlaybooks(json);
        expect(own.playbooks).toEqual([]);
        expect(ownPlaybooksSetting(own)).toEqual(json === null ? [] : Array.isArray(json) ? json : [json]);
      }),
    );
  });
});

it('the id of a new row is made of its name and is free', () => {
  expect(rowId('Security review', [])).toBe('security-review');
  expect(rowId('Security review', [{ id: 'security-review' }])).toBe('security-review-2');
  expect(rowId('Prüfung & Freigabe', [])).toBe('pru-fung-freigabe');
  expect(rowId('契約', [{ id: 'row' }])).toBe('row-2');
  expect(rowId('constructor', [])).toBe('row');
});

it('whatever was done above, what comes with the app is as it was', () => {
  expect(bundled).toEqual(untouched);
});
