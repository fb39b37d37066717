// The rooms and who may open whose door. Each room may import only what is listed; `src/README.md` says what each is for.
const mayImport = {
  conversation: [],
  understanding: ['conversation'],
  dialog: ['conversation'],
  reply: ['conversation'],
  routing: ['conversation'],
  turn: ['conversation', 'understanding', 'dialog', 'reply', 'routing'],
  store: ['conversation'],
  switchboard: ['conversation', 'turn', 'store'],
  protocol: ['conversation'],
  channels: ['conversation', 'protocol', 'switchboard'],
  bridge: ['conversation', 'protocol', 'routing', 'store', 'switchboard'],
  effects: ['conversation', 'switchboard', 'store'],
  demo: [],
  web: [],
  content: ['conversation', 'understanding', 'dialog', 'reply', 'routing'],
  publishing: ['content', 'store'],
  reading: ['conversation', 'understanding', 'content'],
}
const pure = '^src/(conversation|understanding|dialog|reply|routing|turn)/'
const room = (names) => `^src/(${names.join('|')})/`

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([name, others]) => ({
      name: `${name}-imports-only-${others.join('-') || 'nothing'}`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: '^(src|web-chat|tests)/', pathNot: room([name, ...others]) },
    })),
    {
      name: 'rooms-are-entered-by-the-front-door',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'what-wires-the-rooms-uses-front-doors',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-understanding-knows-wink',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/understanding/' },
      to: { path: 'node_modules/wink-' },
    },
    {
      name: 'only-channels-know-bot-framework',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'only-doors-know-socket-io',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(channels|bridge|app)/' },
      to: { path: 'node_modules/socket\\.io' },
    },
    {
      name: 'browser-code-uses-only-the-protocol',
      severity: 'error',
      from: { path: '^web-chat/' },
      to: { path: '^src/', pathNot: '^src/protocol/index\\.ts$' },
    },
    {
      // Types may know each other; code may not.
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
