import { IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';

export type Standing = 'met' | 'missed' | 'part' | 'open' | 'unmeasured';

const looks = {
  met: { Icon: IconCircleCheckFilled, word: 'Met' },
  missed: { Icon: IconCircleX, word: 'Missed' },
  part: { Icon: IconCircleHalf2, word: 'A part' },
  open: { Icon: IconCircleDashed, word: 'Not recorded' },
  unmeasured: { Icon: IconCircleDashed, word: 'Not measured' },
} as const;

/** Where a line stands: a shape and a word, a colour only besides. */
export function ScoreStatus({ standing, count }: { standing: Standing; count?: string }) {
  const { Icon, word } = looks[standing];
  return (
    <span className={`score-status ${standing}`}>
      <Icon size={15} aria-hidden />
      {count === undefined ? word : `${count} ${word.toLowerCase()}`}
    </span>
  );
}

/** What is not recorded is never met. `part`: one plan's share of what is asked of all plans together. */
export function standingOf(line: { met: boolean | null; measured: boolean }, isPart = false): Standing {
  if (!line.measured) return 'unmeasured';
  if (line.met === null) return 'open';
  return line.met ? 'met' : isPart ? 'part' : 'missed';
}
