import type { FileSetup } from '@core/exchange/crm/detection-types.ts';
import { describe, expect, it } from 'vitest';
import { columnWith, withColumn, withRole, withStage } from './set-up.ts';

const setup: FileSetup = {
  source: 'generic',
  kind: 'accounts',
  columns: ['name', 'industry', null],
  dateOrders: {},
  decimals: {},
  stages: { Offer: 'proposal' },
  roles: {},
};

describe('The setup of a file', () => {
  it('reads no field from two columns', () => {
    const moved = withColumn(setup, 2, 'name');
    expect(moved.columns).toEqual([null, 'industry', 'name']);
    expect(columnWith(moved, 'name')).toBe('2');
    expect(columnWith(moved, 'website')).toBe('');
  });

  it('leaves columns that are not read as they are', () => {
    expect(withColumn(setup, 1, null).columns).toEqual(['name', null, null]);
  });

  it('takes an answer for a stage back, and has a role that is none of ours', () => {
    expect(withStage(setup, 'Handshake', 'negotiation').stages).toEqual({
      Offer: 'proposal',
      Handshake: 'negotiation',
    });
    expect(withStage(setup, 'Offer', '').stages).toEqual({});
    expect(withRole(withRole(setup, 'Gatekeeper', 'procurement'), 'Coach', '').roles).toEqual({
      Gatekeeper: 'procurement',
      Coach: null,
    });
  });
});
