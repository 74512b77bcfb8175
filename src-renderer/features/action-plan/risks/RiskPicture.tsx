import { type HeatMap, impactNames, impacts, likelihoodBands } from '@core/deal/risks.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { exposureWords, levelNames } from './risk-words.ts';

/** Discs that fit into a cell. */
const ROOM = 3;

interface PictureProps {
  readonly heat: HeatMap;
  /** The number that a risk has in the register. */
  readonly numbers: ReadonlyMap<Id, number>;
  readonly onChoose: (id: Id) => void;
}

/** The open risks by likelihood and impact: where each stands, by its number; a press goes to its row. */
export function RiskPicture({ heat, numbers, onChoose }: PictureProps) {
  const { locale } = useApp();
  const risks = usePlan((plan) => plan.risks);
  return (
    <figure className="risk-picture" aria-label="Open risks by likelihood and impact">
      <div className="heat" style={{ gridTemplateColumns: `auto repeat(${impacts.length}, var(--heat-w))` }}>
        {likelihoodBands.map(({ name, from, to }, band) => [
          <span key={name} className="heat-likelihood">
            {name} <span className="t3">{`${formatShare(from, locale)}–${formatShare(to, locale)}`}</span>
          </span>,
          ...heat.cells
            .filter((cell) => cell.band === band)
            .map(({ impact, level, ids }) => (
              <div key={impact} className={`heat-cell ${level}`} title={levelNames[level]}>
                {ids.slice(0, ids.length > ROOM ? ROOM - 1 : ROOM).map((id) => (
                  <button
                    key={id}
                    type="button"
                    className="heat-risk"
                    title={risks[id]?.title}
                    aria-label={`${numbers.get(id)}: ${risks[id]?.title}. ${exposureWords(risks[id] ?? {}, locale)}`}
                    onClick={() => onChoose(id)}
                  >
                    {numbers.get(id)}
                  </button>
                ))}
                {ids.length > ROOM ? <span className="heat-more">+{ids.length - ROOM + 1}</span> : null}
              </div>
            )),
        ])}
        <span className="heat-axis t3">Likelihood ↑ Impact →</span>
        {impacts.map((impact) => (
          <span key={impact} className="heat-impact">
            {impact} {impactNames[impact]}
          </span>
        ))}
      </div>
    </figure>
  );
}
