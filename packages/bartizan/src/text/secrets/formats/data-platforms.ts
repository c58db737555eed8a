import { named, prefixed } from '../format.ts';

const grants = 'read and change the data of its owner';
const more = { grants };

const marked = [
  [
    'databricks-token',
    'Databricks access token',
    'dapi',
    '[0-9a-f]{32}(?:-\\d)?',
    'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  ],
  [
    'databricks-token',
    'Databricks OAuth secret',
    'dose',
    '[0-9a-f]{32}',
    'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
  ],
  [
    'supabase-key',
    'Supabase access token',
    'sbp_',
    '(?:v0_)?[0-9a-f]{40}',
    'https://supabase.com/docs/guides/api/api-keys',
  ],
  [
    'supabase-key',
    'Supabase secret key',
    'sb_secret_',
    '[A-Za-z0-9_-]{22,50}',
    'https://supabase.com/docs/guides/api/api-keys',
  ],
  [
    'planetscale-token',
    'PlanetScale token',
    'pscale_',
    '(?:tkn|pw|oauth)_[A-Za-z0-9=._-]{32,64}',
    'https://planetscale.com/docs/',
  ],
  ['neon-api-key', 'Neon API key', 'napi_', '[a-z0-9]{60,70}', 'https://neon.tech/docs/'],
  ['neon-password', 'Neon role password', 'npg_', '[A-Za-z0-9]{12,24}', 'https://neon.tech/docs/'],
  ['xata-key', 'Xata API key', 'xau_', '[A-Za-z0-9]{30,50}', 'https://xata.io/docs'],
  [
    'mongodb-atlas-secret',
    'MongoDB Atlas service account secret',
    'mdb_sa_sk_',
    '[A-Za-z0-9_-]{36,48}',
    'https://www.mongodb.com/docs/atlas/',
  ],
  ['aiven-token', 'Aiven password', 'AVNS_', '[A-Za-z0-9_-]{16,24}', 'https://aiven.io/docs'],
  [
    'clickhouse-cloud-key',
    'ClickHouse Cloud secret key',
    '4b1d',
    '[A-Za-z0-9]{38}',
    'https://clickhouse.com/docs/cloud/manage/openapi',
  ],
  ['confluent-secret', 'Confluent Cloud API secret', 'cflt', '[A-Za-z0-9+/]{60}', 'https://docs.confluent.io/cloud/'],
  [
    'prisma-api-key',
    'Prisma Data Platform key',
    'prisma://accelerate.prisma-data.net/?api_key=',
    '[A-Za-z0-9._-]{40,600}',
    'https://www.prisma.io/docs',
  ],
  ['dbt-token', 'dbt Cloud token', 'dbt', '[cu]_[A-Za-z0-9_-]{36,60}', 'https://docs.getdbt.com/docs/dbt-cloud-apis/'],
  ['fauna-secret', 'Fauna secret', 'fnA', '[A-Za-z0-9_-]{37}', 'https://docs.fauna.com/'],
  ['turbopuffer-key', 'turbopuffer API key', 'tpuf_', '[A-Za-z0-9]{30,60}', 'https://turbopuffer.com/docs'],
  ['astra-token', 'Astra DB token', 'AstraCS:', '[A-Za-z]{24}:[0-9a-f]{64}', 'https://docs.datastax.com/en/astra/'],
] as const;

const unmarked = [
  ['confluent-secret', 'Confluent secret', ['confluent'], '[A-Za-z0-9+/]{64}', 'https://docs.confluent.io/cloud/'],
  [
    'supabase-key',
    'Supabase key',
    ['supabase_service', 'service_role'],
    'eyJ[A-Za-z0-9_-]{10,80}\\.eyJ[A-Za-z0-9_-]{10,800}\\.[A-Za-z0-9_-]{20,100}',
    'https://supabase.com/docs/guides/api/api-keys',
  ],
  ['upstash-token', 'Upstash token', ['upstash'], 'A[A-Za-z0-9_-]{30,100}={0,2}', 'https://upstash.com/docs'],
  ['qdrant-key', 'Qdrant API key', ['qdrant'], '[A-Za-z0-9_-]{40,200}', 'https://qdrant.tech/documentation/'],
  [
    'weaviate-key',
    'Weaviate API key',
    ['weaviate', 'wcs_api', 'wcd_api'],
    '[A-Za-z0-9]{36,80}',
    'https://weaviate.io/developers/weaviate',
  ],
] as const;

export const dataPlatforms = [
  ...marked.map(([name, title, prefix, body, source]) => prefixed(name, title, prefix, body, source, more)),
  ...unmarked.map(([name, title, words, value, source]) => named(name, title, words, value, source, more)),
];
