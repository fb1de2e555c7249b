import { runWorker } from './worker.ts';

// The entry point of the worker process, which `spawnWorker` starts.
runWorker(process);
