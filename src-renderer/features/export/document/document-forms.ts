import { type Icon, IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import type { App } from '../../../ui/app-context.tsx';
import type { DocumentChoice } from '../../../ui/document-options.ts';
import { savePdf } from '../save-pdf.ts';
import { saveWorkbook } from '../save-workbook.ts';

/** What the business case can be handed over as. */
export interface DocumentForm {
  readonly label: string;
  readonly description: string;
  readonly button: string;
  readonly Icon: Icon;
  /** Made of the chosen pages; the preview shows them. Else `instead` says what it holds. */
  readonly paged: boolean;
  readonly instead?: string;
  save(app: App, planId: string, choice: DocumentChoice): Promise<void>;
}

export const documentForms: readonly DocumentForm[] = [
  {
    label: 'PDF',
    description: 'Pages to read, print and present.',
    button: 'Export PDF',
    Icon: IconFileTypePdf,
    paged: true,
    save: (app, planId, choice) => savePdf(app, planId, 'Business case PDF', choice),
  },
  {
    label: 'Excel workbook',
    description: 'The figures with live formulas, for finance.',
    button: 'Export workbook',
    Icon: IconFileSpreadsheet,
    paged: false,
    instead:
      'The workbook holds the value case alone, in eight sheets: summary, inputs, benefits, costs, cash flow, scenarios, sensitivity and rate search. Every figure is a live formula, for finance to check and change.',
    save: saveWorkbook,
  },
];
