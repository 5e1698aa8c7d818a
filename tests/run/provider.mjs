// A real provider of OpenID Connect on this machine, for tests of signing in: whoever types an address is who they say, with any password.
//   node tests/run/provider.mjs PORT [where people are sent back to over https]        It ends when its input does.
import { createServer } from 'node:http';

/** What every server under test shows it. */
export const secret = 'the-secret-of-the-client';

const client = (id) => ({ client_id: id, client_secret: secret, token_endpoint_auth_method: 'client_secret_post' });

/**
 * @param {number} port
 * @param {string=} encrypted where people are sent back to over https
 * @returns {Promise<{ issuer: string, close: () => Promise<void> }>}
 */
export async function openProvider(port, encrypted) {
  const { Provider } = await import('oidc-provider');
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      // As a native program it is sent back to any port of this machine.
      { ...client('workshop'), application_type: 'native', redirect_uris: ['http://127.0.0.1/signed-in'] },
      ...(encrypted ? [{ ...client('workshop-https'), redirect_uris: [encrypted] }] : []),
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], team: ['groups'] },
    findAccount: (_, email) => ({
      accountId: email,
      claims: () => ({
        sub: email,
        name: email.split('@')[0],
        email,
        // Somebody may type any address at some providers: who can't show that it is theirs.
        email_verified: !email.startsWith('unverified'),
        groups: email.startsWith('lead') ? ['everybody', 'facilitators'] : ['everybody'],
      }),
    }),
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['of-a-test'] },
  });
  const server = createServer(provider.callback());
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    issuer,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const [port, encrypted] = process.argv.slice(2);
  const { issuer } = await openProvider(Number(port), encrypted);
  console.log(issuer);
  process.stdin.resume().on('end', () => process.exit());
}
