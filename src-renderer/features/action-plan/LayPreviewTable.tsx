import type { LayPreview } from '@core/schedule/lay-commands.ts';
import { IconAlertTriangle, IconArrowsRightLeft, IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import { useApp } from '../../ui/app-context.tsx';
import { layLines, summaryWords } from './lay-words.ts';
import { daysWord, spanWords } from './schedule-words.ts';

const icons = { add: IconPlus, move: IconArrowsRightLeft, keep: IconLock, drop: IconTrash } as const;

/** What laying would do, milestone by milestone, and which dependencies it would break. */
export function LayPreviewTable({ preview }: { preview: LayPreview }) {
  const { locale } = useApp();
  const lines = layLines(preview);
  return (
    <>
      <p role="status" className="lay-summary">
        {summaryWords(preview) || 'No milestone to lay.'}
      </p>
      {lines.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="lay-preview" tabIndex={0} aria-label="What becomes of each milestone">
          <table className="table">
            <thead>
              <tr>
                <th>Milestone</th>
                <th>Days</th>
                <th>What happens</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ item, what, title, days, words }) => {
                const Icon = icons[what];
                return (
                  <tr key={item} className={what}>
                    <td title={title}>{title}</td>
                    <td>{spanWords(days.start, days.end, locale)}</td>
                    <td title={words}>
                      <Icon size={14} aria-hidden /> {words}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      {preview.conflicts.length === 0 ? null : (
        <ul className="lay-conflicts" aria-label="Dependencies that would no longer hold">
          {preview.conflicts.map(({ title, on, daysShort }) => (
            <li key={`${title} ${on}`}>
              <IconAlertTriangle size={14} aria-hidden /> “{title}” would start {daysWord(daysShort)} too early for “
              {on}
              ”, which it waits for.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
