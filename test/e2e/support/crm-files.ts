/** Exports as they arrive: semicolons, Windows-1252, decimal commas, footers, a row without a name. */

export interface ExportedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const FOOTER = [
  '',
  '"Grand Totals (3 records)"',
  '"Confidential Information - Do Not Distribute"',
  '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
];

/** Every character here has one byte in Windows-1252, the same as its code. */
function windows1252(name: string, lines: readonly string[]): ExportedFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') };
}

/** Accounts, contacts, opportunities and roles of a report; `revenue` and `title` are what a later export says. */
export function salesforceExport({ industry = 'Banking', title = 'Chief Financial Officer' } = {}): ExportedFile[] {
  return [
    windows1252('accounts.csv', [
      '"Account ID";"Account Name";"Account Owner";"Industry";"Annual Revenue";"Employees";"Billing Country"',
      `"0014000000Lmabc";"Müller & Söhne AG";"Jo Berg";"${industry}";"1.234.567,00";"2.400";"Germany"`,
      '"0014000000Lmabd";"Halvorsen Bank";"Jo Berg";"Banking";"980.000.000,50";"3.100";"Norway"',
      '"0014000000Lmabe";"Aegean Marine";"Jo Berg";"Shipping";"#N/A";"180";"Greece"',
      ...FOOTER,
    ]),
    windows1252('contacts.csv', [
      '"Contact ID";"First Name";"Last Name";"Title";"Email";"Account ID";"ReportsToId"',
      '"0034000000Kaaaa";"Petra";"Lang";"Head of Treasury\r\nand Risk";"petra.lang@mueller.example";"0014000000LmabcAAB";"0034000000Kaaab"',
      `"0034000000Kaaab";"Jürgen";"Müller";"${title}";"j.mueller@mueller.example";"0014000000Lmabc";""`,
      '"0034000000Kaaac";"Ingrid";"Halvorsen";"Chief Executive";"ingrid@halvorsen.example";"0014000000Lmabd";""',
      '"0034000000Kaaad";"";"";"Buyer";"nobody@halvorsen.example";"0014000000Lmabd";""',
      '"0034000000Kaaae";"Nikos";"Stavrou";"Fleet Manager";"nikos@elsewhere.example";"0014000000Lzzzz";""',
      ...FOOTER,
    ]),
    windows1252('opportunities.csv', [
      '"Opportunity ID";"Opportunity Name";"Account ID";"Stage";"Amount";"Amount Currency";"Close Date";"Next Step"',
      '"0064000000Jaaaa";"Treasury platform";"0014000000Lmabc";"Negotiation/Review";"450.000,00";"EUR";"03/05/2027";"Send the redlines to Jürgen"',
      '"0064000000Jaaab";"Core banking";"0014000000Lmabd";"Needs Analysis";"1.200.000,00";"EUR";"07/06/2027";""',
      '"0064000000Jaaac";"Fleet insights";"0014000000Lmabe";"Proposal/Price Quote";"88.500,50";"EUR";"01/02/2027";"Demo"',
      ...FOOTER,
    ]),
    windows1252('roles.csv', [
      '"Opportunity ID";"Contact ID";"Role";"Is Primary"',
      '"0064000000Jaaaa";"0034000000Kaaab";"Economic Buyer";"1"',
      '"0064000000Jaaaa";"0034000000Kaaaa";"Evaluator";"0"',
    ]),
  ];
}
