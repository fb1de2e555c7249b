import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { Outdated, type Checker, type Version } from './checker.ts';

/** Gives an answer to a request about the content. */
type Answerer = <Answer>(
  token: CancellationToken,
  make: (version: Version) => Promise<Answer>,
) => Promise<Answer>;

/** Answers about the content as it was when the editor asked, unless the editor cancels its request first. */
export function answersFrom(checker: Checker): Answerer {
  return (token, make) => unlessCancelled(token, withCode(make(checker.current())));
}

/** Answers with edits, which are of no use any more once a text has changed. */
export function editsFrom(checker: Checker): Answerer {
  return (token, make) => {
    const version = checker.current();
    const edits = async (): Promise<Awaited<ReturnType<typeof make>>> => {
      const answer = await make(version);
      if (!version.isCurrent()) throw new Outdated();
      return answer;
    };
    return unlessCancelled(token, withCode(edits()));
  };
}

/** @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#errorCodes */
async function withCode<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Outdated)) throw error;
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since');
  }
}

function unlessCancelled<Answer>(
  token: CancellationToken,
  answer: Promise<Answer>,
): Promise<Answer> {
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() =>
      reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')),
    );
  });
  return Promise.race([answer, cancelled]);
}
