// node paper.mjs PIECES KEY PASSWORD FONT COUNT OUT: composes and signs COUNT papers from the pieces of text in the JSON file PIECES
// ({ kind: "heading" | "text", text }), with FONT embedded and 8 KB of JSON inside, signed by the PKCS#12 file KEY (RSA).
// Writes one to OUT and prints the seconds of processor time that all took, a tenth as many before them as warm-up.
import { readFileSync, writeFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { SignPdf } from '@signpdf/signpdf'
import { P12Signer } from '@signpdf/signer-p12'
import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'

const [pieces, keyFile, passphrase, fontFile, count, out] = process.argv.slice(2)
const parts = JSON.parse(readFileSync(pieces, 'utf8'))
const [key, font, attached] = [readFileSync(keyFile), readFileSync(fontFile), Buffer.alloc(8192)]
const day = new Date('2026-12-01T09:00:00Z')

function compose () {
  return new Promise(resolve => {
    const document = new PDFDocument({ size: 'A4', margin: 65, info: { Title: 'A measurement', CreationDate: day } })
    const chunks = []
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.registerFont('text', font)
    for (const { kind, text } of parts) document.font('text').fontSize(kind === 'heading' ? 13.5 : 9.75).text(text).moveDown(0.3)
    document.file(attached, { name: 'decision.json', type: 'application/json', creationDate: day, modifiedDate: day })
    document.end()
  })
}

async function once () {
  const pdfBuffer = await compose()
  const room = plainAddPlaceholder({
    pdfBuffer, reason: 'Measured', contactInfo: '', name: 'A measurement', location: 'US', signingTime: day, subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  })
  return new SignPdf().sign(room, new P12Signer(key, { passphrase }), day)
}

let signed
for (let i = 0; i < Math.max(1, count / 10); i++) signed = await once()
const before = process.cpuUsage()
for (let i = 0; i < count; i++) signed = await once()
const used = process.cpuUsage(before)
writeFileSync(out, signed)
console.log(((used.user + used.system) / 1e6).toFixed(6))
