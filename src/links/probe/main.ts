import { serve } from './worker.ts';

// The entry of a process of its own, which `probeApart` starts.
serve(process);
