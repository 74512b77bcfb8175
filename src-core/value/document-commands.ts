import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { DocumentSettings } from '../model/value-case.ts';

/** What the document of the business case looks like and says, kept in the plan (`valueCase.document`). */

/** The words of the undo step, where something is set and where it is taken out. */
const words: { readonly [F in keyof Required<DocumentSettings>]: { readonly set: string; readonly clear: string } } = {
  logo: { set: 'Set the document’s logo', clear: 'Remove the document’s logo' },
  accent: { set: 'Change the document’s accent colour', clear: 'Use the usual accent colour' },
  pageSize: { set: 'Change the document’s page size', clear: 'Use the usual page size' },
  locale: { set: 'Change the document’s dates and numbers', clear: 'Use the usual dates and numbers' },
  pages: { set: 'Choose the document’s pages', clear: 'Use the usual pages' },
};

export type DocumentChange = {
  [F in keyof Required<DocumentSettings>]: { readonly field: F; readonly value: DocumentSettings[F] | null };
}[keyof DocumentSettings];

/** Sets one choice of the document; null takes it out, so that the usual one counts. */
export const setDocument: Command<DocumentChange> = command({
  input: z.object({
    field: z.enum(Object.keys(words) as [keyof DocumentSettings, ...(keyof DocumentSettings)[]]),
    value: z.unknown(),
  }) as unknown as z.ZodType<DocumentChange>,
  label: (_plan, { field, value }) => words[field][value === null ? 'clear' : 'set'],
  run(plan, { field, value }) {
    const { valueCase } = plan;
    if (valueCase === undefined) throw new Refusal('the business case is not started yet');
    const document = withChoice(valueCase.document ?? {}, { field, value } as DocumentChange);
    if (JSON.stringify(document) === JSON.stringify(valueCase.document ?? {})) return plan;
    return { ...plan, valueCase: { ...valueCase, document } } satisfies AccountPlan;
  },
});

/** The settings with one choice made. */
export function withChoice(settings: DocumentSettings, { field, value }: DocumentChange): DocumentSettings {
  const { [field]: _before, ...others } = settings;
  return value === null ? others : { ...others, [field]: value };
}
