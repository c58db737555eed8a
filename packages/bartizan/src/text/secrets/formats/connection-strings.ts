import { type Judgement, nameInContext, secretFormat } from '../format.ts';
import { isPlaceholder, isWeakWord } from '../placeholder.ts';

const grants = 'log in to the database or server that stands beside it';

/** Passwords of this kind may be short; what documentation writes for one is left out. */
function judgePassword(secret: string, match: RegExpExecArray): Judgement | undefined {
  // RFC 2606 keeps these names for documentation.
  if (/^(?:[\w.-]{1,100}\.)?example(?:\.(?:com|org|net))?(?![\w.-])/i.test(match[2] ?? '')) return undefined;
  const password = decode(secret);
  if (/^(?:p[a@]ss(?:w(?:or)?d)?|pwd|your.*|\*+|x+|password\d{0,3}|<.*|\[.*|\{.*|%.*|\$.*)$/i.test(password))
    return undefined;
  if (password.length < 3 || isPlaceholder(password)) return undefined;
  if (isWeakWord(password)) {
    return {
      score: 0.55,
      reason: { code: 'weak-password', text: 'it stands in the place of the password and is a weak one' },
    };
  }
  return { ...nameInContext, reason: { code: 'password-in-address', text: 'it stands in the place of the password' } };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const connectionStrings = [
  secretFormat({
    name: 'database-password',
    title: 'password in a database address',
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS',
    grants,
    severity: 'critical',
    anchors: [
      'postgres',
      'mysql',
      'mariadb',
      'mongodb',
      'redis',
      'rediss',
      'amqp',
      'mssql',
      'sqlserver',
      'oracle',
      'cockroachdb',
      'clickhouse',
      'cassandra',
      'neo4j',
      'bolt',
      'couchbase',
      'snowflake',
      'redshift',
      'nats',
      'kafka',
      'ldap',
      'valkey',
      'db2',
      'elasticsearch',
      'timescale',
    ],
    pattern:
      /[a-z0-9]{2,14}(?:\+[a-z0-9_]{2,16}){0,2}:\/\/[^\s:/?#@"'`<>]{0,80}:([^\s/"'`<>@]{1,160})(?=@([^\s"'`<>@]{1,200}))/iy,
    isWord: true,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'password-in-url',
    title: 'password in an address',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    grants,
    anchors: [
      'http://',
      'https://',
      'ftp://',
      'ftps://',
      'sftp://',
      'ssh://',
      'smtp://',
      'smtps://',
      'imap://',
      'imaps://',
      'git://',
      'ws://',
      'wss://',
      'socks5://',
      'mqtt://',
      'mqtts://',
      'rtsp://',
      'svn://',
    ],
    pattern: /[a-z0-9]{2,7}:\/\/[^\s:/?#@"'`<>]{0,80}:([^\s/"'`<>@]{1,160})(?=@([A-Za-z0-9[][^\s"'`<>@]{0,200}))/iy,
    isWord: true,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'database-password',
    title: 'password in a connection string',
    source: 'https://learn.microsoft.com/sql/connect/ado-net/connection-string-syntax',
    grants,
    severity: 'critical',
    anchors: ['server=', 'data source=', 'host=', 'uid=', 'user id=', 'dsn=', 'initial catalog='],
    pattern:
      /(?:server|data source|host|uid|user id|dsn|initial catalog)=[^;\n"]{0,120}(?:;[^;\n"]{1,120}){0,8}?;\s?(?:password|pwd)=([^;\s"']{3,120})/iy,
    isWord: true,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'database-password',
    title: 'password in a JDBC or libpq setting',
    source: 'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html',
    grants,
    severity: 'critical',
    anchors: ['jdbc:', 'host='],
    pattern:
      /(?:jdbc:[a-z0-9:]{2,30}(?:\/\/|@)[^\s"'`]{2,200}?[?;&](?:password|pwd)=|host=[^\s"']{1,80}(?: [a-z_]{2,20}=[^\s"']{1,80}){0,5} password=)([^\s&;"'`]{3,120})/iy,
    isWord: true,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'database-password',
    title: 'password in an Oracle thin address',
    source: 'https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/',
    grants,
    severity: 'critical',
    anchors: ['jdbc:oracle:'],
    pattern: /jdbc:oracle:(?:thin|oci):[A-Za-z0-9_]{1,40}\/([^\s@"'`/]{3,80})(?=@)/iy,
    isWord: true,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'netrc-password',
    title: 'password in .netrc',
    source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    grants,
    anchors: ['machine '],
    pattern:
      /machine[ \t]{1,4}[A-Za-z0-9.-]{1,100}\s{1,8}login\s{1,4}[^\s]{1,100}\s{1,8}password\s{1,4}([^\s]{3,200})/iy,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'command-line-password',
    title: 'password in a command',
    source: 'https://curl.se/docs/manpage.html#-u',
    grants,
    anchors: ['curl ', 'sshpass ', 'mysql ', 'mysqldump ', 'docker login', 'htpasswd '],
    pattern:
      /(?:curl [^\n]{0,200}?(?:-u|--user)[ =]["']?[A-Za-z0-9_.@-]{1,60}:|sshpass -p[ ]?["']?|mysql(?:dump)? [^\n]{0,120}?-p["']?|docker login [^\n]{0,120}?(?:-p |--password[ =])["']?)([^\s"']{6,120})/y,
    judge: judgePassword,
  }),
];
