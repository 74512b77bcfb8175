import { readPlaybooks } from '@core/playbook/read-playbooks.ts';
import enterprise from '../../resources/playbooks/enterprise.json';
import midMarket from '../../resources/playbooks/mid-market.json';
import process from '../../resources/playbooks/sales-process.json';
import smb from '../../resources/playbooks/smb.json';

/** The playbooks that come with the app, and the process. Large: only what is loaded on demand imports this. */
export const bundledPlaybooks = readPlaybooks([smb, midMarket, enterprise], process);
