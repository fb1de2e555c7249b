import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './job.ts';

// The entry point of the thread that `openReader` starts.
parentPort?.on('message', (job: Job) => {
  void doJob(job).then((result) => parentPort?.postMessage(result));
});
