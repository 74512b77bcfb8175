import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';

/** Cells copied from a spreadsheet or a mail, with their headings. */
export function PasteTable(props: { text: string; onTake: (text: string) => void; onClose: () => void }) {
  const [text, setText] = useState(props.text);
  return (
    <Dialog onClose={props.onClose} title="Paste a table" size="xl">
      <form
        className="imp-paste"
        onSubmit={(event) => {
          event.preventDefault();
          props.onTake(text);
          props.onClose();
        }}
      >
        <Textarea
          data-autofocus
          label="The first line holds the headings"
          description="Cells split by tabs, commas or semicolons, as a spreadsheet copies them."
          placeholder={'Account Name\tStage\tAmount\nHalvorsen Bank\tProposal\t450000'}
          minRows={10}
          maxRows={18}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="dialog-buttons">
          <button type="button" className="btn" onClick={props.onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary" disabled={text.trim() === ''}>
            Add the table
          </button>
        </div>
      </form>
    </Dialog>
  );
}
