-- Writes in a page as an author would, with the client of Neovim, and says what happened as JSON on one line.
-- The configuration of docs/editors.md starts the server.
local root = vim.fn.getcwd()
local said = {}
local patience = 120000

local function fail(words)
  io.stdout:write(vim.fn.json_encode({ error = words }) .. '\n')
  vim.cmd('cquit')
end

local client_id

local function open(path)
  vim.cmd('edit ' .. root .. '/handbook/content/' .. path)
  local buffer = vim.api.nvim_get_current_buf()
  local is_there = vim.wait(patience, function()
    client_id = next(vim.lsp.buf_get_clients(buffer))
    return client_id ~= nil
  end, 50)
  if not is_there then fail('No client for ' .. path) end
  return buffer
end

local function codes(buffer)
  return vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(buffer))
end

local function wait_for(buffer, code, is_there)
  local done = vim.wait(patience, function()
    return vim.tbl_contains(codes(buffer), code) == is_there
  end, 50)
  if not done then fail('Waited in vain for ' .. code .. ': ' .. vim.fn.json_encode(codes(buffer))) end
end

local function ask(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, patience)
  local answer = answers and answers[client_id]
  if not answer or answer.err then fail(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local function place_after(buffer, words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local _, stop = line:find(words, 1, true)
    if stop then return { line = number - 1, character = stop } end
  end
  fail('No ' .. words)
end

local function params_at(buffer, place)
  return { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = place }
end

-- The diagnostics of a page with an unknown id, which completion then replaces.
local wells = open('wells.md')
wait_for(wells, 'resource-known', true)
local at = place_after(wells, 'resources: [gu')
local items = ask(wells, 'textDocument/completion', params_at(wells, at))
items = items.items or items
said.offered = vim.tbl_map(function(each) return each.label end, items)
vim.lsp.util.apply_text_edits({ items[1].textEdit }, wells, 'utf-16')
wait_for(wells, 'resource-known', false)

-- A quick fix of what is left.
wait_for(wells, 'emphasis-marker', true)
local diagnostics = vim.tbl_map(
  function(each) return each.user_data.lsp and vim.tbl_extend('force', each.user_data.lsp, {
    message = each.message,
    range = {
      start = { line = each.lnum, character = each.col },
      ['end'] = { line = each.end_lnum, character = each.end_col },
    },
  }) end,
  vim.diagnostic.get(wells)
)
local actions = ask(wells, 'textDocument/codeAction', {
  textDocument = { uri = vim.uri_from_bufnr(wells) },
  range = diagnostics[1].range,
  context = { diagnostics = diagnostics },
})
for _, action in ipairs(actions) do
  if action.isPreferred then
    said.fixed = action.title
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
wait_for(wells, 'emphasis-marker', false)
vim.cmd('write')

-- Another id for the work, everywhere.
local edit = ask(wells, 'textDocument/rename', vim.tbl_extend('force',
  params_at(wells, place_after(wells, 'resources: [gu')), { newName = 'manual' }))
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')

-- Another path for a page.
local before, after = root .. '/handbook/content/water.md', root .. '/handbook/content/deep/water.md'
local moves = { files = { { oldUri = vim.uri_from_fname(before), newUri = vim.uri_from_fname(after) } } }
vim.cmd('silent wall')
vim.lsp.util.apply_workspace_edit(ask(wells, 'workspace/willRenameFiles', moves), 'utf-16')
vim.cmd('silent wall')
vim.fn.mkdir(root .. '/handbook/content/deep', 'p')
vim.lsp.util.rename(before, after)
vim.cmd('silent wall')

-- A page from nothing: it is checked before it is saved, and the settings have the same server.
local pumps = open('pumps.md')
vim.api.nvim_buf_set_lines(pumps, 0, -1, false, { '---', 'title: Pumps', '---', '', 'See [wells](wels.md).' })
wait_for(pumps, 'link-resolves', true)
vim.cmd('bdelete!')
local before_settings = client_id
open('site.yaml')
said.servers = client_id == before_settings and 1 or 2

io.stdout:write(vim.fn.json_encode(said) .. '\n')
vim.lsp.stop_client(client_id)
vim.cmd('qall!')
