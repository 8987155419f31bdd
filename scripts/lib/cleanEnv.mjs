/**
 * The environment for a process that must not touch the user's session, or that runs as another user. A list of what
 * may pass is safer than a list of what may not: the next XDG_RUNTIME_DIR, SSH_AUTH_SOCK or token has another name.
 */
const MAY_PASS = [
  /^PATH$/,
  /^LANG(UAGE)?$/,
  /^LC_/,
  /^TZ$/,
  /^(COLOR)?TERM$/,
  /^(NO|FORCE)_COLOR$/,
  /^CI$/,
  /^(https?|no|all)_proxy$/i,
  /^(NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR)$/,
  /^ELECTRON_ENABLE_(LOGGING|STACK_DUMPING)$/,
  /^KSMITH_/,
]

/** @param {NodeJS.ProcessEnv} [env] */
export const cleanEnv = (env = process.env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => MAY_PASS.some((pattern) => pattern.test(name))))
