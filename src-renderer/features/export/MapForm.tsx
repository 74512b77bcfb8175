import type { AccountPlan } from '@core/model/plan.ts';
import { type MapAudience, mapAudiences } from '@core/report/map-sheet.ts';
import { Checkbox, Radio, Select } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { fitsCanvas, pixelsAt } from '../../ui/rasterise.ts';
import { MapPreviewPane } from './MapPreviewPane.tsx';
import {
  countShown,
  formatsFor,
  isPicture,
  type MapChoice,
  type MapFormat,
  mapExportName,
  mapFormats,
  warmPaths,
} from './map-export.ts';
import { saveMap } from './save-map.ts';
import { type MapPreview, useMapPreview } from './use-map-preview.ts';

const audienceWords: Record<MapAudience, { label: string; description: string }> = {
  customer: {
    label: 'Customer-safe',
    description:
      'People with a project role: name, title, department, project role and reporting line. Nothing of our own view.',
  },
  internal: {
    label: 'Internal',
    description:
      'The whole map with roles, support, power, access and ties, folded departments opened, marked as internal. For our own side only.',
  },
};
const pages = [
  { value: 'a4', label: 'A4, landscape' },
  { value: 'a3', label: 'A3, landscape' },
  { value: 'letter', label: 'US Letter, landscape' },
];
const scales = [1, 2, 3, 4] as const;

/** What of the map leaves, for whom and as what, with a picture of it. Customer-safe each time it opens. */
export function MapForm({ planId, onDone, onFailure }: MapFormProps) {
  const { openPlans } = useApp();
  // As it is now: what is previewed is what is written.
  const [plan] = useState(() => openPlans.peek(planId));
  return plan === undefined ? null : <OpenMapForm plan={plan} onDone={onDone} onFailure={onFailure} />;
}

interface MapFormProps {
  readonly planId: string;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}

function OpenMapForm({ plan, onDone, onFailure }: Omit<MapFormProps, 'planId'> & { plan: AccountPlan }) {
  const app = useApp();
  const when = { on: app.clock.today(), locale: app.locale };
  const [choice, setChoice] = useState<MapChoice>({
    audience: 'customer',
    format: 'svg',
    scale: 2,
    page: /^(en-US|en-CA)$/.test(app.locale) ? 'letter' : 'a4',
    dark: false,
    legend: true,
    pathTo: null,
  });
  const change = (changes: Partial<MapChoice>) => setChoice((before) => ({ ...before, ...changes }));
  const preview = useMapPreview(plan, choice, when);
  const { audience, format } = choice;
  const nobody = countShown(plan, choice) === 0;
  const problem = nobody ? emptyWords(choice) : sizeProblem(choice, preview);

  return (
    <form
      className="map-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        saveMap(app, plan, choice, when).catch(onFailure);
      }}
    >
      <div className="export-form">
        <Radio.Group
          label="For whom"
          value={audience}
          onChange={(value) =>
            change({ audience: value as MapAudience, ...(format === 'ties' ? { format: 'people' as const } : {}) })
          }
        >
          {mapAudiences.map((each) => (
            <Radio key={each} value={each} {...audienceWords[each]} />
          ))}
        </Radio.Group>
        <Select
          label="Format"
          data={formatsFor(audience).map((each) => ({ value: each, label: mapFormats[each].label }))}
          value={format}
          allowDeselect={false}
          onChange={(value) => change({ format: value as MapFormat })}
        />
        <FormatFields choice={choice} change={change} preview={preview} />
        {audience === 'internal' && isPicture(format) ? (
          <InternalFields plan={plan} choice={choice} change={change} />
        ) : null}
      </div>
      <MapPreviewPane preview={nobody ? null : preview} label={audienceWords[audience].label} problem={problem}>
        {mapExportName(plan, choice, when.on)}
      </MapPreviewPane>
      <div className="dialog-buttons">
        <button type="button" className="btn" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" className="btn primary" disabled={problem !== null}>
          <IconFileExport size={15} aria-hidden /> Export {mapFormats[format].noun}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly choice: MapChoice;
  readonly change: (changes: Partial<MapChoice>) => void;
}

function FormatFields({ choice, change, preview }: FieldsProps & { preview: MapPreview | null }): ReactNode {
  const { format, scale, page, dark } = choice;
  if (format === 'pdf') {
    return (
      <Select
        label="Paper"
        data={pages}
        value={page}
        allowDeselect={false}
        onChange={(value) => change({ page: value as MapChoice['page'] })}
      />
    );
  }
  if (!isPicture(format)) return null;
  return (
    <>
      {format === 'png' ? (
        <div className="map-scale">
          <fieldset className="seg" aria-label="Size">
            {scales.map((each) => (
              <button key={each} type="button" aria-pressed={scale === each} onClick={() => change({ scale: each })}>
                {each}×
              </button>
            ))}
          </fieldset>
          <output className="t2 num">{sizeWords(choice, preview)}</output>
        </div>
      ) : null}
      <Checkbox
        size="sm"
        label="On a dark ground"
        checked={dark}
        onChange={({ currentTarget }) => change({ dark: currentTarget.checked })}
      />
    </>
  );
}

function InternalFields({ plan, choice, change }: FieldsProps & { plan: AccountPlan }) {
  const paths = useMemo(() => warmPaths(plan), [plan]);
  return (
    <>
      <Checkbox
        size="sm"
        label="With a legend"
        checked={choice.legend}
        onChange={({ currentTarget }) => change({ legend: currentTarget.checked })}
      />
      {paths.length === 0 ? null : (
        <Select
          label="Warmest path"
          placeholder="None"
          data={paths.map(({ to, name }) => ({ value: to, label: `To ${name}` }))}
          value={choice.pathTo}
          clearable
          clearButtonProps={{ 'aria-label': 'Draw no path' }}
          onChange={(value) => change({ pathTo: value })}
        />
      )}
    </>
  );
}

function sizeWords({ scale }: MapChoice, preview: MapPreview | null): string {
  if (preview?.kind !== 'picture') return '';
  const { width, height } = pixelsAt(preview, scale);
  return `${width} × ${height} pixels`;
}

function sizeProblem({ format, scale }: MapChoice, preview: MapPreview | null): string | null {
  if (format !== 'png' || preview?.kind !== 'picture' || fitsCanvas(pixelsAt(preview, scale))) return null;
  return `${sizeWords({ scale } as MapChoice, preview)} are more than can be drawn here. Choose a smaller size, or SVG, which has no limit.`;
}

function emptyWords({ audience, format }: MapChoice): string {
  if (audience === 'customer')
    return 'Nobody has a project role yet. A customer-safe map shows only people who have one.';
  return format === 'ties' ? 'There are no ties on the map yet.' : 'There is nobody on the map yet.';
}
