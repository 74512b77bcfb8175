import type { AccountPlan } from '@core/model/plan.ts';
// Imported before it is served: in a worker the library listens for messages itself.
import { layOutInfluence } from '@core/people/influence-layout.ts';
import { serveResident } from './resident-worker.ts';

export type LayoutMessage = Pick<AccountPlan, 'stakeholders' | 'ties'>;

serveResident((plan: LayoutMessage) => layOutInfluence(plan));
