// node gguf.mjs FOLDER TENSORS: reads the header of every GGUF file of FOLDER, which must hold so many tensors.
// Prints the seconds of processor time that took, one warm-up over all before it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gguf } from '@huggingface/gguf'

const [folder, tensors] = process.argv.slice(2)
const files = readdirSync(folder).map(name => join(folder, name))

async function read () {
  for (const file of files) {
    const { tensorInfos } = await gguf(file, { allowLocalFile: true })
    if (tensorInfos.length !== Number(tensors)) throw new Error(`${file}: ${tensorInfos.length} tensors`)
  }
}

await read()
const before = process.cpuUsage()
await read()
const used = process.cpuUsage(before)
console.log(((used.user + used.system) / 1e6).toFixed(6))
