import { Notifications } from '@mantine/notifications';
import { ExportDialog } from './features/export/ExportDialog.tsx';
import { ImportPlaybooks } from './features/playbooks/ImportPlaybooks.tsx';
import { HomeMenu } from './HomeMenu.tsx';
import { Palette } from './Palette.tsx';

/** What opens over every screen. It is read after the accounts are drawn: nobody can want it before. */
export function Overlays() {
  return (
    <>
      <Palette />
      <HomeMenu />
      <ExportDialog />
      <ImportPlaybooks />
      <Notifications position="bottom-right" autoClose={6000} limit={3} />
    </>
  );
}
