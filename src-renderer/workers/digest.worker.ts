import { createDigestBoard, type DigestPart, type DigestRequest } from '@core/insight/digest-board.ts';
import type { DigestTask } from '@core/ports/tasks.ts';
import { planReader } from '../storage/read-plans.ts';
import { serveResident } from './resident-worker.ts';
import { playbooksWith } from './worker-playbooks.ts';

const board = createDigestBoard(planReader());

serveResident<DigestTask, void, DigestPart>(({ ownPlaybooks, ...task }, tell) =>
  board({ ...task, playbooks: playbooksWith(ownPlaybooks) } satisfies DigestRequest, tell),
);
