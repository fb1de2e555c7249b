import fc from 'fast-check';

/** So few runs prove nothing: a property that could not be tried more often has failed. */
const fewestRuns = 5;

// The same cases in each run, so that what fails fails again; other ones with a seed of one's own.
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

// On a slow machine a property is tried less often, and the log says so, instead of running into a timeout.
fc.configureGlobal({
  seed,
  interruptAfterTimeLimit: 60_000,
  reporter: (details) => {
    const { failed, interrupted, numRuns, runConfiguration } = details;
    if (failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    if (!interrupted) return;
    const tried = `A property was interrupted: tried ${numRuns} of ${runConfiguration.numRuns} times`;
    if (numRuns < fewestRuns) throw new Error(tried);
    console.warn(tried);
  },
});
