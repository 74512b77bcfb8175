import { amount } from '@core/model/fields.ts';
import type { Scenario } from '@core/model/value-case.ts';
import type { Say } from '@core/report/say.ts';
import type { ValuePlan } from '@core/value/cash-flows.ts';
import { BASE, type Figures } from '@core/value/figures.ts';
import { addScenario, removeScenario, renameScenario, setScenario } from '@core/value/value-commands.ts';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { AddRow } from './AddRow.tsx';
import { NumberCell } from './NumberCell.tsx';
import { ScenarioName } from './ScenarioName.tsx';
import { type Drawn, hasFlows, useSay } from './use-case.ts';

const ADD_SCENARIO = 'add-scenario-name';

interface ScenarioTableProps {
  readonly plan: ValuePlan;
  readonly all: ReadonlyMap<string, Figures>;
  readonly shown: Figures;
  /** The draws of the shown scenario. */
  readonly drawn: Drawn | null;
  readonly onScenario: (name: string) => void;
}

/** What becomes of the case when benefits or costs as a whole turn out otherwise. */
export function ScenarioTable({ plan, all, shown, drawn, onScenario }: ScenarioTableProps) {
  const dispatch = useDispatch();
  return (
    <section className="case-block scenario-block" aria-label="Scenarios">
      <header>
        <h2>Scenarios</h2>
        {hasFlows(shown) && drawn !== null ? <Draws {...drawn} /> : null}
      </header>
      <table className="scenarios">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Scenario</span>
            </th>
            {['Benefits\u00a0×', 'Costs\u00a0×', 'NPV', 'ROI', 'Payback', 'IRR', 'Break-even'].map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {[...all.values()].map((figures) => (
            <ScenarioRow
              key={figures.scenario}
              factors={plan.valueCase?.scenarios[figures.scenario]}
              figures={figures}
              shown={figures === shown}
              onScenario={onScenario}
            />
          ))}
        </tbody>
      </table>
      <AddRow
        id={ADD_SCENARIO}
        label="Add a scenario"
        onAdd={(name) => {
          const added = dispatch(addScenario, { name });
          if (added) onScenario(name);
          return added;
        }}
      />
    </section>
  );
}

interface ScenarioRowProps {
  readonly factors: Scenario | undefined;
  readonly figures: Figures;
  readonly shown: boolean;
  readonly onScenario: (name: string) => void;
}

function ScenarioRow({ factors, figures, shown, onScenario }: ScenarioRowProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const say = useSay();
  const name = figures.scenario;
  if (factors === undefined) return null;
  const fixed = name === BASE || !writable;
  const factor = (side: keyof Scenario) =>
    fixed ? (
      say.number(factors[side])
    ) : (
      <NumberCell
        value={factors[side]}
        as="count"
        label={`${side === 'benefits' ? 'Benefits' : 'Costs'} factor of ${name}`}
        field={side === 'benefits' ? 'Benefits ×' : 'Costs ×'}
        check={amount}
        onStore={(value, gesture) =>
          value !== undefined && dispatch(setScenario, { name, ...factors, [side]: value }, { gesture })
        }
      />
    );
  return (
    <tr aria-current={shown || undefined}>
      <th scope="row">
        <ScenarioName
          name={name}
          fixed={fixed}
          onShow={() => onScenario(name)}
          onRename={(to) => {
            const renamed = dispatch(renameScenario, { from: name, to });
            if (renamed && shown) onScenario(to);
            return renamed;
          }}
        />
      </th>
      <td className="num t2">{factor('benefits')}</td>
      <td className="num t2">{factor('costs')}</td>
      <td className="num">
        <b title={say.money(figures.npv)}>{say.short(figures.npv)}</b>
      </td>
      <td className="num">{rateWords(figures.roi, say.share)}</td>
      <td className="num">{hasFlows(figures) ? monthsWords(figures.paybackMonths, say) : <NotMeaningful />}</td>
      <td className="num">{rateWords(figures.irr, say.rate)}</td>
      <td className="num">{rateWords(figures.breakEven, say.share)}</td>
      <td>
        {fixed ? null : (
          <button
            type="button"
            className="row-delete"
            aria-label={`Delete scenario ${name}`}
            onClick={() => {
              // Its button goes with it.
              if (dispatch(removeScenario, { name })) document.getElementById(ADD_SCENARIO)?.focus();
            }}
          >
            <IconTrash size={14} />
          </button>
        )}
      </td>
    </tr>
  );
}

/** "22 mo": the columns are narrow. */
function monthsWords(months: number | null, say: Say): string {
  const rounded = months === null ? 0 : Math.round(months);
  return rounded === 0 ? say.months(months) : `${say.number(rounded)} mo`;
}

function rateWords(rate: number | null, said: (rate: number) => string): ReactNode {
  return rate === null ? <NotMeaningful /> : said(rate);
}

function NotMeaningful() {
  return (
    <span className="t3" title="Not meaningful">
      <span aria-hidden="true">n.m.</span>
      <span className="visually-hidden">not meaningful</span>
    </span>
  );
}

function Draws({ simulation, stale }: Drawn) {
  const say = useSay();
  const { trials, p10, p50, p90 } = simulation;
  return (
    <span
      className="t3 draw-words"
      aria-busy={stale}
      title="A tenth, half and nine tenths of the draws end below these values."
    >
      {say.number(trials)} draws: P10 {say.short(p10)}, P50 {say.short(p50)}, P90 {say.short(p90)}
    </span>
  );
}
