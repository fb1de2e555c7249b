import { parentPort, workerData } from 'node:worker_threads';
import { makeOutputs, type OutputsJob } from './job.ts';

// The entry point of the thread that `makeApart` starts.
parentPort?.postMessage(await makeOutputs(workerData as OutputsJob)); // given by `makeApart`
