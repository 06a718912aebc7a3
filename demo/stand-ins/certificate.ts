/** A self-signed certificate made at start, in pure Node: no key lies in the repository and no openssl is needed. */

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  readonly keyPem: string;
  readonly certPem: string;
  /** Base64 of the SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
  readonly spkiHash: string;
}

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const DAY = 86_400_000;

/** Makes a P-256 key and a certificate for `hosts` (wildcards allowed), valid from yesterday for thirty days. */
export function makeCertificate(hosts: readonly string[], now = Date.now()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const name = sequence(tagged(0x31, sequence(objectId(COMMON_NAME), tagged(0x0c, Buffer.from('Demo stand-ins')))));
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    serialNumber(),
    algorithm,
    name,
    sequence(utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    spki,
    tagged(0xa3, sequence(altNames(hosts), extension(BASIC_CONSTRAINTS, sequence()))),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certPem: pem(certificate),
    spkiHash: createHash('sha256').update(spki).digest('base64'),
  };
}

function altNames(hosts: readonly string[]): Buffer {
  return extension(SUBJECT_ALT_NAME, sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host, 'ascii')))));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), tagged(0x04, value));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** One DER value: tag, length, content. */
function tagged(tag: number, content: Buffer): Buffer {
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length: number[] = [];
  for (let rest = content.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff);
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length, ...length]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** Twelve random bytes under a fixed first one: DER wants integers positive and without a leading zero. */
function serialNumber(): Buffer {
  return tagged(0x02, Buffer.concat([Buffer.from([0x4d]), randomBytes(11)]));
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const out = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) out.unshift((rest & 0x7f) | 0x80);
  return out;
}

function utcTime(epoch: number): Buffer {
  const text = new Date(epoch).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${text}Z`, 'ascii'));
}
