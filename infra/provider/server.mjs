// An OpenID Connect provider for the tests: node infra/provider/server.mjs REDIRECT_URI [REDIRECT_URI...]
// It signs in whoever the parameter login_hint names, and puts them into the groups after the plus sign: ada+officers,applicants. With
// "!mfa" at the end it says that more than one factor was taken. "nobody" turns back. The first line of its output is its issuer.
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

const audience = "https://registry.example/api";
const jwk = { ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" };

const groups = new Map();

function account(id) {
  return { accountId: id, claims: () => ({ sub: id, name: `Person ${id}`, email: "same@example.org", groups: groups.get(id) ?? [] }) };
}

function login(hint) {
  const [id, into] = hint.replace("!mfa", "").split("+");
  groups.set(id, into ? into.split(",") : []);
  return { login: { accountId: id, amr: hint.endsWith("!mfa") ? ["pwd", "mfa"] : ["pwd"] } };
}

const configuration = redirects => ({
  clients: [
    {
      client_id: "registry", client_secret: "a secret between the two", redirect_uris: redirects, response_types: ["code"],
      grant_types: ["authorization_code"], token_endpoint_auth_method: "client_secret_post", post_logout_redirect_uris: ["https://localhost/"],
    },
    {
      client_id: "build-server", client_secret: "a secret of a machine", redirect_uris: [], response_types: [],
      grant_types: ["client_credentials"], token_endpoint_auth_method: "client_secret_post",
    },
  ],
  jwks: { keys: [jwk] },
  cookies: { keys: ["for the tests alone"] },
  claims: { openid: ["sub", "amr"], profile: ["name", "email", "groups"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_, id) => account(id),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  loadExistingGrant: async ctx => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: ctx => (ctx.oidc.client.clientId === "build-server" ? audience : undefined),
      getResourceServerInfo: (_, resource) => ({
        scope: "registry.read registry.check openid profile", audience: resource, accessTokenFormat: "jwt", accessTokenTTL: 300,
      }),
    },
  },
});

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration(process.argv.slice(2)));
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url.startsWith("/interaction/")) {
      return answer(request, response);
    }

    try {
      const { params } = await provider.interactionDetails(request, response);
      const hint = params.login_hint ?? "nobody";
      await provider.interactionFinished(request, response, hint === "nobody"
        ? { error: "access_denied", error_description: "turned back" }
        : login(hint));
    } catch (fault) {
      response.writeHead(400).end(String(fault.error_description ?? fault));
    }
  });
  console.log(issuer);
});
