import { z } from 'zod';
import { stages } from '../../model/stages.ts';
import { buyingRoles } from '../../model/stakeholders.ts';
import { crmKinds, crmSources, type SavedMapping } from './detection-types.ts';

const mapping = z.object({
  source: z.enum(crmSources),
  kind: z.enum(crmKinds),
  fields: z.record(z.string(), z.string().nullable()),
  dateOrders: z.record(z.string(), z.enum(['dmy', 'mdy', 'ymd'])),
  stages: z.record(z.string(), z.enum(stages)),
  roles: z.record(z.string(), z.enum(buyingRoles).nullable()),
});

/** The mappings that the settings hold; one that cannot be read is left out, as if it had never been kept. */
export function readSavedMappings(setting: unknown): SavedMapping[] {
  if (!Array.isArray(setting)) return [];
  return setting.flatMap((each) => {
    const read = mapping.safeParse(each);
    return read.success ? [read.data] : [];
  });
}

/** With one more: it takes the place of the one of the same source and kind, and keeps what that knew of other headings. */
export function withMapping(saved: readonly SavedMapping[], made: SavedMapping): SavedMapping[] {
  const is = ({ source, kind }: SavedMapping) => source === made.source && kind === made.kind;
  const before = saved.find(is);
  const merged: SavedMapping = {
    ...made,
    fields: { ...before?.fields, ...made.fields },
    dateOrders: { ...before?.dateOrders, ...made.dateOrders },
    stages: { ...before?.stages, ...made.stages },
    roles: { ...before?.roles, ...made.roles },
  };
  return [...saved.filter((each) => !is(each)), merged];
}
