import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

/** Makes nodes of the definition lists that `micromark-extension-definition-list` finds. */
export const definitionLists: Extension = {
  enter: {
    defList: entering(() => ({ type: 'definitionList', children: [] })),
    defListTerm: entering(() => ({ type: 'definitionTerm', children: [] })),
    defListDescription: entering(() => ({ type: 'definitionDescription', children: [] })),
  },
  exit: { defList: exit, defListTerm: exit, defListDescription: exit },
};

function entering(make: () => Nodes): (this: CompileContext, token: Token) => undefined {
  return function (token) {
    this.enter(make(), token);
  };
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
