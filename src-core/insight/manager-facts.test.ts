import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../exchange/plan-file.ts';
import { PLAYBOOK_FILES, PROCESS_FILE, readPlaybooks } from '../playbook/read-playbooks.ts';
import { findings } from './findings.ts';
import { managerFacts } from './manager-facts.ts';
import { measureStandards } from './standards.ts';

const resource = (name: string) => readFileSync(new URL(`../../resources/${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(resource(`playbooks/${name}.json`).toString('utf8'));
const playbooks = readPlaybooks(PLAYBOOK_FILES.map(json), json(PROCESS_FILE));
const options = { on: '2026-11-21', playbooks };

function sample() {
  const read = readPlanFile(new Uint8Array(resource('samples/enterprise.longview.json')));
  if (!read.ok) throw new Error('the sample does not open');
  return read.value.plan;
}

describe('managerFacts', () => {
  it('holds the findings of the day and the standards as they are measured, as plain data', () => {
    const plan = sample();
    const facts = managerFacts(plan, options);
    expect(facts.findings.map(({ evidence }) => evidence)).toEqual(
      findings(plan, options).map(({ evidence }) => evidence),
    );
    const playbook = playbooks.playbooks.find(({ id }) => id === 'enterprise')!;
    expect(facts.playbook).toBe(playbook.name);
    expect(
      facts.standards?.map(({ label, numerator, denominator, met }) => ({ label, numerator, denominator, met })),
    ).toEqual(
      measureStandards([plan], playbook, options.on).map(({ label, numerator, denominator, met }) => ({
        label,
        numerator,
        denominator,
        met,
      })),
    );
    expect(facts.targets).toHaveLength(5);
    expect(structuredClone(facts)).toEqual(facts);
  });

  it('has findings alone where the account has no playbook', () => {
    const plan = sample();
    const { playbook: _playbook, segment: _segment, ...account } = plan.account;
    const facts = managerFacts({ ...plan, account }, options);
    expect(Object.keys(facts)).toEqual(['findings']);
  });
});
