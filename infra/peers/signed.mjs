// node signed.mjs FOLDER: writes what tests/Documents/Signed holds: two small papers by pdfkit, signed by @signpdf/signpdf with a key made
// here and thrown away (openssl), once under each of the names a signature's form has, with the certificate (office.cer) beside them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { SignPdf } from '@signpdf/signpdf'
import { P12Signer } from '@signpdf/signer-p12'
import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { SUBFILTER_ADOBE_PKCS7_DETACHED, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'

const out = process.argv[2]
const day = new Date(Math.ceil(Date.now() / 3600000) * 3600000) // after the certificate's first second

function compose () {
  return new Promise(resolve => {
    const document = new PDFDocument({ size: 'A4', info: { Title: 'A letter by another program', CreationDate: day } })
    const chunks = []
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.text('A letter by another program, which no registry has issued.')
    document.end()
  })
}

const made = mkdtempSync(join(tmpdir(), 'modelreg-signed-'))
try {
  const [key, certificate, bag] = ['key.pem', 'office.pem', 'office.p12'].map(name => join(made, name))
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:3072', '-nodes', '-keyout', key, '-out', certificate,
    '-subj', '/CN=Office of letters', '-days', '3650', '-addext', 'keyUsage=critical,digitalSignature,keyCertSign'], { stdio: 'ignore' })
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', bag, '-passout', 'pass:letters',
    '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'])
  execFileSync('openssl', ['x509', '-in', certificate, '-outform', 'DER', '-out', join(out, 'office.cer')])
  for (const [name, subFilter] of [['pkcs7', SUBFILTER_ADOBE_PKCS7_DETACHED], ['cades', SUBFILTER_ETSI_CADES_DETACHED]]) {
    const room = plainAddPlaceholder({
      pdfBuffer: await compose(), reason: 'Sent', contactInfo: '', name: 'Office of letters', location: 'US',
      signingTime: day, signatureLength: 2800, subFilter,
    })
    const signer = new P12Signer(readFileSync(bag), { passphrase: 'letters' }) // good for one paper
    writeFileSync(join(out, `${name}.pdf`), await new SignPdf().sign(room, signer, day))
  }
} finally {
  rmSync(made, { recursive: true })
}
