import { IconClipboardText, IconFileTypeCsv, IconTableImport } from '@tabler/icons-react';

const exports_ = [
  [
    'Salesforce',
    'Open a report of accounts, contacts, opportunities or contact roles, then Export, Details only, as CSV.',
  ],
  ['HubSpot', 'Open companies, contacts or deals, then Export, file format CSV, with all properties and associations.'],
  ['LinkedIn', 'Settings, Data privacy, Get a copy of your data, Connections: the file Connections.csv.'],
  ['Any other', 'CSV, TSV or text with one line of headings, or cells copied from a spreadsheet and pasted here.'],
] as const;

/** Nothing has been dropped yet: what can be, and where it comes from. */
export function StartPanel({ onChoose, onPaste }: { onChoose: () => void; onPaste: () => void }) {
  return (
    <div className="imp-start">
      <IconTableImport size={28} aria-hidden stroke={1.4} />
      <h2>Drop the files of an export here</h2>
      <p>
        Several at once: accounts, contacts, opportunities and roles find each other. You see what each row comes to
        before anything is stored, and one undo takes all of it back.
      </p>
      <div className="imp-start-buttons">
        <button type="button" className="btn primary" onClick={onChoose}>
          <IconFileTypeCsv size={15} aria-hidden /> Choose files
        </button>
        <button type="button" className="btn" onClick={onPaste}>
          <IconClipboardText size={15} aria-hidden /> Paste a table
        </button>
      </div>
      <dl className="imp-sources">
        {exports_.map(([source, way]) => (
          <div key={source}>
            <dt>{source}</dt>
            <dd>{way}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
