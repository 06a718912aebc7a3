/** Starts the stand-ins of AliExpress and Cainiao: one local port that answers under the sites' real host names. */

import type { DemoOrder } from '../world.ts';
import { answerCainiao } from './cainiao.ts';
import { makeCertificate } from './certificate.ts';
import { type Control, calmControl } from './control.ts';
import { html, type LoggedRequest, type StandIn, type StandInAnswer, type StandInRequest } from './exchange.ts';
import * as hosts from './hosts.ts';
import { answerInpost } from './inpost.ts';
import { listen } from './listener.ts';
import { answerMtop } from './mtop.ts';
import { answerAsset, answerLogin, answerPage } from './pages.ts';
import { answerPicture } from './pictures.ts';
import { answerRussianSite } from './russian-site.ts';

const LOGGED_HEADERS = ['origin', 'referer', 'cookie', 'sec-fetch-site', 'sec-fetch-mode', 'content-type', 'accept'];

export interface StandIns {
  /** The port of 127.0.0.1 for TLS, plain HTTP and CONNECT alike. */
  readonly port: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spkiHash: string;
  readonly control: Control;
  /** Everything that was asked since the start or the last `clearLog`, known host or not. */
  readonly log: readonly LoggedRequest[];
  clearLog(): void;
  close(): Promise<void>;
}

/** Starts on a free port. Hosts nobody answers for get 502, and the log shows them as not known. */
export async function startStandIns(orders: readonly DemoOrder[]): Promise<StandIns> {
  const control = calmControl(orders);
  const log: LoggedRequest[] = [];
  const certificate = makeCertificate(hosts.CERTIFICATE_HOSTS);
  const listener = await listen(certificate, (request) => {
    const standIn = standInFor(request.host, control);
    const answer = standIn === undefined ? unknownHost(request) : standIn(request);
    log.push(logged(request, standIn !== undefined, answer.status));
    return answer;
  });
  return {
    port: listener.port,
    spkiHash: certificate.spkiHash,
    control,
    log,
    clearLog: () => void log.splice(0),
    close: listener.close,
  };
}

function standInFor(host: string, control: Control): StandIn | undefined {
  const registered = control.hosts.get(host);
  if (registered !== undefined) return registered;
  if (Object.hasOwn(hosts.ALIEXPRESS_LOCALES, host)) return (request) => answerPage(request, control);
  switch (host) {
    case hosts.MTOP_HOST:
      return (request) => answerMtop(request, control);
    case hosts.CAINIAO_HOST:
      return (request) => answerCainiao(request, control);
    case hosts.INPOST_HOST:
      return (request) => answerInpost(request, control);
    case hosts.ASSET_HOST:
      return answerAsset;
    case hosts.PICTURE_HOST:
      return (request) => answerPicture(request.path);
    case hosts.LOGIN_HOST:
      return answerLogin;
    case hosts.RUSSIAN_SITE:
      return (request) => answerRussianSite(request, control);
    default:
      return undefined;
  }
}

function unknownHost(request: StandInRequest): StandInAnswer {
  return html(
    `<!DOCTYPE html><title>502</title><p>No stand-in answers for this host: ${encodeURIComponent(request.host)}</p>`,
    502,
  );
}

function logged(request: StandInRequest, known: boolean, status: number): LoggedRequest {
  const headers = LOGGED_HEADERS.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    at: Date.now(),
    method: request.method,
    host: request.host,
    path: request.path,
    query: request.query.toString(),
    body: request.body,
    headers: Object.fromEntries(headers),
    known,
    status,
  };
}
