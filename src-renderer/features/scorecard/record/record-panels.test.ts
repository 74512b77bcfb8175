import { fieldsOfLine, scorecard } from '@core/insight/scorecard.ts';
import { expect, it } from 'vitest';
import { books } from '../../../../test/support/score-cases.ts';
import { recordPanels } from './record-panels.ts';

it('every field that a standard or target is measured by can be recorded', () => {
  const cards = books.playbooks.map((playbook) => scorecard(playbook, []));
  const lines = cards.flatMap(({ standards, targets }) => [...standards, ...targets]);
  const fields = new Set(lines.flatMap((line) => fieldsOfLine(line).map(({ kind, field }) => `${kind}.${field}`)));
  for (const line of lines) expect(fieldsOfLine(line).length).toBeGreaterThan(0);
  expect(Object.keys(recordPanels).sort()).toEqual([...fields].sort());
});
