import { managerFacts } from '@core/insight/manager-facts.ts';
import { readOwnPlaybooks, withOwn } from '@core/playbook/own-playbooks.ts';
import { readPlaybooks } from '@core/playbook/read-playbooks.ts';
import type { FactsRequest } from '@core/ports/tasks.ts';
import enterprise from '../../resources/playbooks/enterprise.json';
import midMarket from '../../resources/playbooks/mid-market.json';
import process from '../../resources/playbooks/sales-process.json';
import smb from '../../resources/playbooks/smb.json';
import { serve } from './run-worker.ts';

serve(({ plan, on, locale, ownPlaybooks }: FactsRequest) => {
  const bundled = readPlaybooks([smb, midMarket, enterprise], process);
  return managerFacts(plan, { on, locale, playbooks: withOwn(bundled, readOwnPlaybooks(ownPlaybooks)) });
});
