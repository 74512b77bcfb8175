import { NO_DAY } from '@core/insight/deal-facts.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { formatMoneyExact, formatShare } from '@core/kernel/money.ts';
import { stages } from '@core/model/stages.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import { wordOf } from '../../../ui/words.ts';
import type { DealLine } from '../deal-lines.ts';
import { forecasts, gateWords, stageDaysWords, stageName } from '../deal-words.ts';

export type DealColumnId =
  | 'name'
  | 'account'
  | 'stage'
  | 'amount'
  | 'probability'
  | 'weighted'
  | 'closeDate'
  | 'forecast'
  | 'days'
  | 'gate'
  | 'nextStep';

export interface DealColumn {
  readonly id: DealColumnId;
  readonly header: string;
  /** Pixels; the name and the next step share what is left. */
  readonly width?: number;
  readonly num?: true;
  /** False for what follows from the rest. */
  readonly editable: boolean;
  /** What is sorted by: stages and forecasts go in their own order, what is not there last. */
  readonly value: (line: DealLine) => string | number;
}

/** In the order in which they stand. */
export const dealColumns: readonly DealColumn[] = [
  { id: 'name', header: 'Opportunity', editable: true, value: ({ name }) => name },
  { id: 'stage', header: 'Stage', width: 126, editable: true, value: ({ stage }) => stages.indexOf(stage) },
  { id: 'amount', header: 'Amount', width: 108, num: true, editable: true, value: ({ amount = -1 }) => amount },
  { id: 'probability', header: 'Probability', width: 96, num: true, editable: true, value: (line) => line.probability },
  { id: 'weighted', header: 'Weighted', width: 108, num: true, editable: false, value: (line) => line.weighted ?? -1 },
  { id: 'closeDate', header: 'Close date', width: 122, editable: true, value: ({ closeDate = NO_DAY }) => closeDate },
  {
    id: 'forecast',
    header: 'Forecast',
    width: 100,
    editable: true,
    value: ({ forecast }) => (forecast === undefined ? forecasts.length : forecasts.indexOf(forecast)),
  },
  { id: 'days', header: 'In stage', width: 176, editable: false, value: ({ days }) => days ?? -1 },
  { id: 'gate', header: 'Gate', width: 72, editable: false, value: ({ gate }) => gate.met / Math.max(1, gate.of) },
  { id: 'nextStep', header: 'Next step', editable: true, value: ({ nextStep = '' }) => nextStep },
];

/** Over all accounts whose it is stands beside it, and nothing is edited. */
export const boardColumns: readonly DealColumn[] = [
  dealColumns[0]!,
  { id: 'account', header: 'Account', width: 180, editable: false, value: ({ owner }) => owner?.account ?? '' },
  ...dealColumns.slice(1),
];

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export function columnDefsOf(columns: readonly DealColumn[]): ColumnDef<typeof features, DealLine>[] {
  const texts: readonly DealColumnId[] = ['name', 'account', 'nextStep'];
  return columns.map(({ id, header, value }) => ({
    id,
    header,
    accessorFn: value,
    sortFn: texts.includes(id) ? sortFn_text : sortFn_basic,
  }));
}

/** A value as it reads in its cell; empty for none. */
export function dealText(column: DealColumnId, line: DealLine, process: SalesProcess, locale: string): string {
  switch (column) {
    case 'name':
      return line.name;
    case 'account':
      return line.owner?.account ?? '';
    case 'stage':
      return stageName(process, line.stage);
    case 'amount':
      return line.amount === undefined ? '' : formatMoneyExact(line.amount, line.currency, locale);
    case 'probability':
      return formatShare(line.probability, locale, 1);
    case 'weighted':
      return line.weighted === null ? '' : formatMoneyExact(Math.round(line.weighted), line.currency, locale);
    case 'closeDate':
      return line.closeDate === undefined ? '' : formatDate(line.closeDate, locale);
    case 'forecast':
      return line.forecast === undefined ? '' : wordOf(line.forecast);
    case 'days':
      return line.days === null ? '' : stageDaysWords(line, locale);
    case 'gate':
      return gateWords(line);
    case 'nextStep':
      return (line.nextStep ?? '').trim();
  }
}
