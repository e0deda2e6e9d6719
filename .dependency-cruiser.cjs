/** The import law of docs/ARCHITECTURE.md as rules. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    only('no-circular', 'Arrows go one way.', {}, { circular: true }),
    only(
      'shared-runs-anywhere',
      'src/shared imports zod, i18next, simple-statistics and itself.',
      { path: '^src/shared/', pathNot: '\\.test\\.ts$|^src/shared/testing/' },
      {
        pathNot: '^(src/shared/|node_modules/(zod|i18next|simple-statistics)/)',
      },
    ),
    only(
      'contract-knows-no-notation',
      'The contract knows the domain and the draft, nothing above them.',
      { path: '^src/shared/(domain|contract)/', pathNot: '\\.test\\.ts$' },
      {
        path: '^src/shared/notation/',
      },
    ),
    only(
      'electron-in-few-files',
      'Electron is imported by the shell and the preload alone.',
      {
        path: '^src/',
        pathNot: '^src/(main/index|main/shell/[a-z-]+(\\.test)?|preload/index)\\.ts$',
      },
      { path: '^node_modules/electron/' },
    ),
    only(
      'sqlite-is-opened-in-db',
      'better-sqlite3 is imported by src/main/db alone; tests make databases of other programs.',
      { path: '^src/', pathNot: '^src/main/db/|^src/main/import/testing/|\\.test\\.ts$' },
      {
        path: '^node_modules/(@types/)?better-sqlite3/',
      },
    ),
    only(
      'migrations-are-frozen',
      'A migration imports kysely and nothing of the app.',
      { path: '^src/main/db/migrations/\\d+', pathNot: '\\.test\\.ts$' },
      {
        pathNot: '^node_modules/kysely/',
      },
    ),
    only(
      'renderer-stays-in-the-page',
      'The page reaches neither main, the command line, Node nor the database.',
      { path: '^src/(renderer|web/bridge\\.ts)', pathNot: '\\.test\\.tsx?$' },
      {
        path: '^src/(main|cli|preload|web)/|^node_modules/(electron|kysely|better-sqlite3)/',
      },
    ),
    only(
      'renderer-uses-contract-types',
      'The page imports types of the contract, never its schemas.',
      { path: '^src/renderer/', pathNot: '\\.test\\.tsx?$' },
      {
        path: '^src/shared/contract/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'features-stay-apart',
      'A feature of the page does not import another.',
      { path: '^src/renderer/src/features/([^/]+)/' },
      {
        path: '^src/renderer/src/features/',
        pathNot: '^src/renderer/src/features/$1/',
      },
    ),
    only(
      'page-flows-upwards',
      'ui and lib know no feature, features know no app.',
      { path: '^src/renderer/src/(ui|lib|features)/' },
      {
        path: '^src/renderer/src/app/',
      },
    ),
    only(
      'ui-knows-no-feature',
      'ui and lib are below the features.',
      { path: '^src/renderer/src/(ui|lib)/' },
      { path: '^src/renderer/src/features/' },
    ),
    only(
      'cli-has-no-rules',
      'The command line uses the same services and no transport.',
      { path: '^src/cli/', pathNot: '\\.test\\.ts$' },
      {
        path: '^src/(web|renderer|preload)/|^src/main/(index\\.ts$|shell/)|^node_modules/(kysely|better-sqlite3|electron)/',
      },
    ),
    only(
      'handlers-hold-nothing',
      'A handler calls a service or a repository; it knows no SQL and no disk.',
      { path: '\\.handlers\\.ts$' },
      {
        path: '^node_modules/(kysely|better-sqlite3)/|^fs|^node:fs',
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'no-network',
      'The app speaks to nobody; only the browser host listens, to its own machine.',
      { path: '^src/', pathNot: '^src/web/|\\.test(ing)?\\.ts$' },
      {
        path: '^(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(/|$)',
      },
    ),
    only(
      'updates-come-through-one-file',
      'electron-updater is imported by one file of the shell, which is loaded when somebody asks for updates.',
      { path: '^src/', pathNot: '^src/main/shell/signed-updater(\\.test|\\.testing)?\\.ts$' },
      { path: '^node_modules/(electron-updater|builder-util-runtime)/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'updates-are-loaded-late',
      'Nothing of it is there before that.',
      { path: '^src/', pathNot: '\\.test(ing)?\\.ts$' },
      { path: '^src/main/shell/signed-updater\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    ),
    only(
      'web-is-for-development',
      'Only tests and itself import the browser host.',
      { path: '^src/', pathNot: '^src/web/|\\.test\\.ts$' },
      { path: '^src/web/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'types', 'default'], exportsFields: ['exports'] },
  },
}
