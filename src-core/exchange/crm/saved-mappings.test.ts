import { describe, expect, it } from 'vitest';
import type { SavedMapping } from './detection-types.ts';
import { readSavedMappings, withMapping } from './saved-mappings.ts';

const kept: SavedMapping = {
  source: 'salesforce',
  kind: 'opportunities',
  fields: { 'deal value': 'amount', 'renewal owner': null },
  dateOrders: { 'close date': 'dmy' },
  stages: { 'Needs Analysis': 'discovery' },
  roles: {},
};

describe('Kept mappings of imports', () => {
  it('are read as they were written, as JSON', () => {
    expect(readSavedMappings(JSON.parse(JSON.stringify([kept])))).toEqual([kept]);
  });

  it('are left out where they cannot be read', () => {
    expect(readSavedMappings(undefined)).toEqual([]);
    expect(readSavedMappings({ fields: {} })).toEqual([]);
    expect(
      readSavedMappings([kept, 7, null, { ...kept, source: 'abacus' }, { ...kept, stages: { x: 'won twice' } }]),
    ).toEqual([kept]);
  });

  it('are one a source and kind: the newer wins, and other headings stay known', () => {
    const other: SavedMapping = { ...kept, kind: 'accounts', fields: {} };
    const newer: SavedMapping = { ...kept, fields: { 'deal value': null, budget: 'amount' }, stages: {} };
    expect(withMapping([kept, other], newer)).toEqual([
      other,
      { ...kept, fields: { 'deal value': null, 'renewal owner': null, budget: 'amount' } },
    ]);
  });
});
