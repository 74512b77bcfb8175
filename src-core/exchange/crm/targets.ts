import type { Id, NewId } from '../../kernel/ids.ts';
import type { Decisions } from './import-types.ts';
import { type CrmRecord, folded, keyIn, keysIn, placeOf } from './records.ts';
import type { RowReports } from './report-rows.ts';
import { accountValues, type RowValues } from './row-values.ts';
import type { StoredIndex } from './stored-index.ts';

/** An account that rows belong to: a stored plan, or one that the import makes. */
export interface Target {
  readonly planId: Id;
  readonly isNew: boolean;
  readonly name: string;
  /** The records of the account itself, the first one first; what they say together. */
  readonly accounts: CrmRecord[];
  values: RowValues;
  /** Records that are this account by their name alone, and nothing was said to it. */
  readonly proposed: CrmRecord[];
  readonly people: CrmRecord[];
  readonly opportunities: CrmRecord[];
  readonly roles: CrmRecord[];
}

/** Which account each record belongs to. Refuses those that belong to none. */
export class Targets {
  readonly all: Target[] = [];
  private readonly byPlan = new Map<Id, Target>();
  private readonly byKey = new Map<string, Target>();
  private readonly byName = new Map<string, Set<Target>>();
  /** Ids of records that were not taken because of a doubt. */
  readonly leftKeys = new Set<string>();
  /** Where contacts and opportunities of the files are, by their ids. */
  private people: Map<string, Target> | null = null;
  readonly opportunities = new Map<string, Target>();

  constructor(
    private readonly stored: StoredIndex,
    private readonly reports: RowReports,
    private readonly decisions: Decisions,
    private readonly newId: NewId,
  ) {}

  addAccount(record: CrmRecord): Target | null {
    const { key } = record;
    if (record.name === '') return this.reports.refuse(record, 'no-name', 'has no name');
    const name = folded(record.name);
    const known = key === '' ? undefined : this.byAccountKey(key);
    const namesakes = known === undefined ? this.namesakes(name, key) : [];
    const said = namesakes.length === 0 ? undefined : this.decisions.doubts[doubtKey(record)];
    if (known === undefined && namesakes.length > 0 && said !== 'new' && said !== 'same') {
      if (key !== '') this.leftKeys.add(key);
      namesakes[0]!.proposed.push(record);
      return null;
    }
    const target = known ?? (said === 'same' ? namesakes[0]! : this.open(this.newId(), true, record.name));
    target.values = { ...accountValues(record), ...target.values };
    target.accounts.push(record);
    if (key !== '') this.byKey.set(key, target);
    this.name(name, target);
    return target;
  }

  /** Accounts of this name that an id does not tell apart. */
  private namesakes(name: string, key: string): Target[] {
    return this.named(name).filter(
      ({ accounts, planId }) =>
        key === '' ||
        (accounts.every((record) => record.key === '') && this.stored.plans.get(planId)?.crmId === undefined),
    );
  }

  /** Stored plans and accounts of the files that go by a name. */
  named(name: string): Target[] {
    const found = new Set<Target>(this.byName.get(name) ?? []);
    for (const id of this.stored.byName.get(name) ?? []) found.add(this.storedTarget(id)!);
    return [...found];
  }

  private name(name: string, target: Target): void {
    const targets = this.byName.get(name) ?? new Set();
    this.byName.set(name, targets.add(target));
  }

  private open(planId: Id, isNew: boolean, name: string): Target {
    const target: Target = {
      planId,
      isNew,
      name,
      accounts: [],
      values: {},
      proposed: [],
      people: [],
      opportunities: [],
      roles: [],
    };
    this.all.push(target);
    this.byPlan.set(planId, target);
    return target;
  }

  private storedTarget(planId: Id | undefined): Target | undefined {
    const keys = planId === undefined ? undefined : this.stored.plans.get(planId);
    if (keys === undefined) return undefined;
    return this.byPlan.get(keys.planId) ?? this.open(keys.planId, false, keys.name);
  }

  nameOf(planId: Id): string | undefined {
    return this.byPlan.get(planId)?.name;
  }

  private byAccountKey(key: string): Target | undefined {
    return this.byKey.get(key) ?? this.storedTarget(this.stored.byKey.get(key));
  }

  addPerson(record: CrmRecord): Target | null {
    if (record.name === '') return this.reports.refuse(record, 'no-name', 'has no name');
    const target = this.parentOf(record);
    if (target === null) return null;
    target.people.push(record);
    return target;
  }

  /** Of contacts of the files and of stored plans. Only files of opportunities and roles ask. */
  private targetOfPerson(key: string): Target | undefined {
    if (this.people === null) {
      this.people = new Map();
      for (const target of this.all)
        for (const { key } of target.people) if (key !== '' && !this.people.has(key)) this.people.set(key, target);
    }
    return this.people.get(key) ?? this.storedTarget(this.stored.people.get(key));
  }

  addOpportunity(record: CrmRecord): Target | null {
    if (record.name === '') return this.reports.refuse(record, 'no-name', 'has no name');
    const target = this.parentOf(record);
    if (target === null) return null;
    target.opportunities.push(record);
    if (record.key !== '') this.opportunities.set(record.key, target);
    return target;
  }

  /** A role belongs to its opportunity's account, and so must its contact. */
  addRole(record: CrmRecord): Target | null {
    const opportunity = keyIn(record, 'opportunityId');
    const contact = keyIn(record, 'contactId');
    if (opportunity === '') return this.reports.refuse(record, 'unknown-opportunity', 'names no opportunity');
    const target = this.opportunities.get(opportunity) ?? this.storedTarget(this.stored.opportunities.get(opportunity));
    if (target === undefined)
      return this.reports.refuse(record, 'unknown-opportunity', `its opportunity ${opportunity} is not known`);
    if (contact === '') return this.reports.refuse(record, 'unknown-contact', 'names no contact');
    const person = this.targetOfPerson(contact);
    if (person === undefined)
      return this.reports.refuse(record, 'unknown-contact', `its contact ${contact} is not known`);
    if (person !== target)
      return this.reports.refuse(
        record,
        'other-account',
        `its contact belongs to ${person.name}, its opportunity to ${target.name}`,
      );
    target.roles.push(record);
    return target;
  }

  /** A connection belongs to the account that its company is the name of. */
  addConnection(record: CrmRecord): Target | null {
    if (record.name === '') return this.reports.refuse(record, 'no-name', 'has no name');
    const company = record.cells.accountName;
    if (typeof company !== 'string') return this.reports.refuse(record, 'no-account', 'names no company');
    const found = this.named(folded(company));
    if (found.length === 0) return this.reports.refuse(record, 'unknown-company', `“${company}” is no account here`);
    if (found.length > 1) return this.refuseSeveral(record, company, found.length);
    found[0]!.people.push(record);
    return found[0]!;
  }

  /** The account that a contact or opportunity names: by id, else by its contacts, else by name. Null: it was refused. */
  private parentOf(record: CrmRecord): Target | null {
    const own = this.byKey.get(keyIn(record, 'accountId'));
    if (own !== undefined) return own;
    const keys = keysIn(record, 'accountId');
    for (const key of keys) {
      const target = this.byAccountKey(key);
      if (target !== undefined) return target;
    }
    for (const key of keysIn(record, 'contactIds')) {
      const target = this.targetOfPerson(key);
      if (target !== undefined) return target;
    }
    const name = record.cells.accountName;
    if (keys.length === 0 && typeof name === 'string') {
      const found = this.named(folded(name));
      if (found.length === 1) return found[0]!;
      if (found.length > 1) this.refuseSeveral(record, name, found.length);
      else this.reports.refuse(record, 'unknown-account', `its account “${name}” is not known`);
      return null;
    }
    if (keys.length === 0) this.reports.refuse(record, 'no-account', 'names no account');
    else if (keys.some((key) => this.leftKeys.has(key)))
      this.reports.refuse(record, 'doubtful-parent', `its account ${keys[0]} is doubtful and was not taken`);
    else this.reports.refuse(record, 'unknown-account', `its account ${keys.join(', ')} is not known`);
    return null;
  }

  private refuseSeveral(record: CrmRecord, name: string, count: number): null {
    return this.reports.refuse(record, 'several-accounts', `${count} accounts are called “${name}”`);
  }
}

/** What decisions on a doubtful record are given by. */
export function doubtKey(record: CrmRecord): string {
  const { fileId, line } = placeOf(record);
  return `${fileId}:${line}`;
}
