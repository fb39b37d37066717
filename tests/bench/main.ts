import { benches } from './index.ts'

// `npm run bench -- NAME [options]`
const [name, ...words] = process.argv.slice(2)
const bench = benches.find((one) => one.name === name)
if (!bench) {
  console.error('Which one?')
  for (const { name, about } of benches) console.error(`  npm run bench -- ${name}   ${about}`)
  process.exit(1)
}
await bench.run(words)
