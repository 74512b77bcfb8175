import { type Icon, IconAccessible, IconFileSpreadsheet, IconFileTypeHtml, IconFileTypePdf } from '@tabler/icons-react';
import type { App } from '../../../ui/app-context.tsx';
import type { DocumentChoice } from '../../../ui/document-options.ts';
import { createValueStore } from '../../../ui/value-store.ts';
import { printAccessibleCopy, saveAccessibleCopy } from '../accessible-copy.ts';
import { savePdf } from '../save-pdf.ts';
import { saveWorkbook } from '../save-workbook.ts';

/** What the business case can be handed over as. */
export interface DocumentForm {
  readonly label: string;
  readonly description: string;
  readonly button: string;
  readonly Icon: Icon;
  readonly extension: 'pdf' | 'html' | 'xlsx';
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
    extension: 'pdf',
    paged: true,
    save: (app, planId, choice) => savePdf(app, planId, 'Business case PDF', choice),
  },
  {
    label: 'Excel workbook',
    description: 'The figures with live formulas, for finance.',
    button: 'Export workbook',
    Icon: IconFileSpreadsheet,
    extension: 'xlsx',
    paged: false,
    instead:
      'The workbook holds the value case alone, in eight sheets: summary, inputs, benefits, costs, cash flow, scenarios, sensitivity and rate search. Every figure is a live formula, for finance to check and change.',
    save: saveWorkbook,
  },
  {
    label: 'Accessible web page',
    description: 'The same pages for screen readers and for enlarging: headings, table heads, a text for every chart.',
    button: 'Save web page',
    Icon: IconFileTypeHtml,
    extension: 'html',
    paged: true,
    save: saveAccessibleCopy,
  },
  {
    label: 'Accessible print',
    description: 'That web page on paper or as a PDF with tags.',
    button: 'Print with tags',
    Icon: IconAccessible,
    extension: 'pdf',
    paged: true,
    save: printAccessibleCopy,
  },
];

/** Which of them is chosen, also after leaving the screen. */
export const chosenForm = createValueStore(0);

export const accessibleForm = documentForms.findIndex(({ extension }) => extension === 'html');
