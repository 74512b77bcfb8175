import type { CrmKind, CrmSource } from './detection-types.ts';
import { crmFields, fold, mapHeadings } from './fields.ts';

/** What the headings say the file is, and how surely: fields that they fill, and headings that only one kind has. */
export function guessKind(headings: readonly string[]): { readonly kind: CrmKind; readonly score: number } {
  const folded = new Set(headings.map(fold));
  const scores = (Object.keys(crmFields) as CrmKind[]).map((kind) => {
    const known = mapHeadings(kind, headings).filter((field) => field !== null).length;
    const telling = crmFields[kind].flatMap((rule) => rule.telling ?? []).filter((each) => folded.has(each)).length;
    return { kind, score: known + 2 * telling - missing(kind, folded) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best));
}

/** What a file of this kind cannot do without. */
const needed: Partial<Record<CrmKind, readonly string[]>> = {
  connections: ['connected on'],
  roles: ['role', 'contact role', 'isprimary', 'is primary', 'primary'],
};

function missing(kind: CrmKind, folded: ReadonlySet<string>): number {
  const one = needed[kind];
  return one === undefined || one.some((heading) => folded.has(heading)) ? 0 : 20;
}

/** Which program wrote the headings. */
export function guessSource(kind: CrmKind, headings: readonly string[]): CrmSource {
  const folded = new Set(headings.map(fold));
  const has = (...any: string[]) => any.some((heading) => folded.has(heading));
  if (kind === 'connections') return 'linkedin';
  if (has('record id', 'hs object id', 'associated company ids', 'associated contact ids', 'deal stage', 'dealstage'))
    return 'hubspot';
  const api = ['id', 'accountid', 'stagename', 'opportunityid', 'contactid', 'annualrevenue', 'reportstoid', 'ownerid'];
  const labels = ['account id', 'contact id', 'opportunity id', 'account owner', 'opportunity owner', 'account name'];
  return has(...api, ...labels, 'opportunity name') ? 'salesforce' : 'generic';
}
