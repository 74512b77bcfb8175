import fc from 'fast-check';

// The same cases in every run, so that a red run means a changed program. New cases: `LONGVIEW_SEED=random npm run unit`,
// or a number to see one again.
const wanted = process.env.LONGVIEW_SEED ?? '20261121';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
