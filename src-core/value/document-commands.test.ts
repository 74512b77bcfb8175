import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { newPlan } from '../model/plan.ts';
import { newValueCase } from '../model/value-case.ts';
import { type DocumentChange, setDocument } from './document-commands.ts';

const empty = newPlan('p', { name: 'Account', currency: 'EUR' }, '2026-11-21T09:00:00Z');
const started = { ...empty, valueCase: newValueCase('EUR') };

function run(plan: typeof empty, input: DocumentChange) {
  return execute(plan, setDocument as Command<DocumentChange>, input, { today: '2026-11-21' });
}

describe('setDocument', () => {
  it.each<[DocumentChange, string]>([
    [{ field: 'pageSize', value: 'letter' }, 'Change the document’s page size'],
    [{ field: 'locale', value: 'de-DE' }, 'Change the document’s dates and numbers'],
    [{ field: 'accent', value: '#0B6B66' }, 'Change the document’s accent colour'],
    [{ field: 'pages', value: ['summary', 'cover'] }, 'Choose the document’s pages'],
    [{ field: 'logo', value: 'data:image/png;base64,iVBORw0KGgo=' }, 'Set the document’s logo'],
  ])('keeps %j in the plan, and null takes it out', (change, label) => {
    const set = run(started, change);
    if (!set.ok) return expect.unreachable(JSON.stringify(set.problems));
    expect(set.value.label).toBe(label);
    expect(set.value.plan.valueCase?.document).toEqual({ [change.field]: change.value });
    const cleared = run(set.value.plan, { field: change.field, value: null } as DocumentChange);
    expect(cleared.ok && cleared.value.plan.valueCase?.document).toEqual({});
  });

  it.each([
    ['a colour by name', { field: 'accent', value: 'plum' }],
    ['a language that there is none of', { field: 'locale', value: 'no_such' }],
    ['a picture of another kind', { field: 'logo', value: 'data:image/gif;base64,AAAA' }],
    ['another paper', { field: 'pageSize', value: 'a3' }],
    ['a field that there is none of', { field: 'font', value: 'Inter' }],
  ])('refuses %s', (_what, change) => {
    expect(run(started, change as unknown as DocumentChange).ok).toBe(false);
  });

  it('refuses where the case is not started, and does nothing where nothing changes', () => {
    expect(run(empty, { field: 'pageSize', value: 'a4' })).toMatchObject({
      ok: false,
      problems: [{ message: 'the business case is not started yet' }],
    });
    const same = run(started, { field: 'pageSize', value: null });
    expect(same.ok && same.value.plan).toBe(started);
  });
});
