import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

const MOST_BYTES = 65_536;

/**
 * One request with a time limit that holds from the first step to the last byte. Node's `fetch` never settles where a server closes
 * every connection unread, so it is not used here.
 * @param {string | URL} url
 * @param {{ method?: string, headers?: Record<string, string>, limitMs: number }} options
 * @returns {Promise<{ status: number, location: string | undefined, body: string }>} rejects with a plain reason
 */
export function ask(url, { method = 'GET', headers, limitMs }) {
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = send(target, { method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
        if (body.length > MOST_BYTES) sent.destroy(new Error('its answer is too long'));
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }),
      );
      response.on('error', reject);
    });
    const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${limitMs / 1000} seconds`)), limitMs);
    sent.on('close', () => clearTimeout(timer));
    sent.on('error', reject);
    sent.end();
  });
}
