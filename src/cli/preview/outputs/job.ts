import { outputFormats } from '../../../model/index.ts';
import { hasPdfEngine } from '../../assets.ts';
import type { Host } from '../../host.ts';
import { openWorkspace } from '../../workspace.ts';
import type { MadeOutputs, OutputsRequest } from './made-outputs.ts';

/** What files for download are made from. */
export interface OutputsJob {
  readonly settings: OutputsRequest;
  readonly host: Pick<Host, 'cwd' | 'root' | 'program' | 'cache'>;
}

/** Makes the files for Word, the PDF and the checklist, and audits them; none where the content has errors. */
export async function makeOutputs({ settings, host }: OutputsJob): Promise<MadeOutputs> {
  const formats = outputFormats.filter(
    (format) => format !== 'html' && (format !== 'pdf' || hasPdfEngine(host.root)),
  );
  const plan = { formats, volumes: ['toolkit'], reference: undefined, records: undefined } as const;
  return openWorkspace(settings, toQuiet(host)).make(plan);
}

/** A host that says nothing, and whose results depend on the content alone. */
function toQuiet(host: OutputsJob['host']): Host {
  const unused = (): never => {
    throw new Error('Not needed to make outputs');
  };
  const silent = { isTerminal: false, write: () => undefined };
  return {
    ...host,
    stdout: silent,
    stderr: silent,
    env: {},
    today: '',
    probe: unused,
    openReader: unused,
    makeOutputs: unused,
    // The growth is that of the whole process, which has limited it when it read the content.
    limitHeapGrowth: () => undefined,
    onInterrupt: unused,
    newToken: unused,
    elapsedMs: () => 0,
    process: { pid: 0, host: '', isRunning: unused },
  };
}
