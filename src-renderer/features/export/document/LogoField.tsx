import { fileCaps, type Platform } from '@core/ports/platform.ts';
import { logoFrom, logoProblem } from '@core/value/logo.ts';
import { IconPhoto } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';

interface LogoFieldProps {
  readonly value: string | undefined;
  /** Null takes it out. */
  readonly onChange: (logo: string | null) => void;
}

/** The logo on the cover: shown, chosen from a file, taken out. What is wrong with a file is said where it was chosen. */
export function LogoField({ value, onChange }: LogoFieldProps) {
  const { platform } = useApp();
  const label = useId();
  const [problem, setProblem] = useState<string | null>(null);
  // Out of a file that another program wrote.
  const held = useMemo(() => logoProblem(value), [value]);
  async function choose() {
    setProblem(null);
    try {
      const logo = await pickLogo(platform);
      if (logo !== null) onChange(logo);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }
  return (
    <fieldset className="document-field" aria-labelledby={label}>
      <span className="field-label" id={label}>
        Logo
      </span>
      <div className="logo-row">
        {value === undefined || held !== null ? null : <img src={value} alt="The logo on the cover" />}
        <button type="button" className="btn" onClick={choose}>
          <IconPhoto size={15} aria-hidden /> {value === undefined ? 'Choose a picture…' : 'Another…'}
        </button>
        {value === undefined ? null : (
          <button type="button" className="btn ghost" onClick={() => onChange(null)}>
            Remove
          </button>
        )}
      </div>
      <p className="t3">PNG or JPEG, up to 300 KiB. It stands on the cover, in place of the account’s name.</p>
      <p role="alert" className="field-problem">
        {problem ?? (held === null ? null : `The plan’s logo ${held}. The account’s name is printed instead.`)}
      </p>
    </fieldset>
  );
}

/** A logo from a file of the user's; null where they changed their mind. Throws with what is wrong with it. */
async function pickLogo(platform: Platform): Promise<string | null> {
  const filter = { name: 'Picture', extensions: ['png', 'jpg', 'jpeg'] } as const;
  const [file] = (await platform.openFiles(filter, fileCaps.openBytes)) ?? [];
  if (file === undefined) return null;
  const logo = logoFrom(file.bytes);
  if (!logo.ok) throw new Error(`${file.name} ${logo.problems.map(({ message }) => message).join(', ')}.`);
  try {
    // Its head says what it is; only drawing it tells whether the rest is there.
    const type = logo.value.data.slice(5, logo.value.data.indexOf(';'));
    (await createImageBitmap(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type }))).close();
  } catch {
    throw new Error(`${file.name} is damaged: it cannot be drawn.`);
  }
  return logo.value.data;
}
