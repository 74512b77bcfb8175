import { useEffect, useState } from 'react';

/** "04:12" since an instant; past an hour "1:04:12". */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1_000));
  const pad = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const text = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return (
    <span className="show-clock" role="timer" aria-label="Time presented">
      {hours > 0 ? `${hours}:${text}` : text}
    </span>
  );
}
