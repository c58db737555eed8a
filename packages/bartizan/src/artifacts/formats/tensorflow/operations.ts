import type { Rule } from '../../../checks/index.ts';
import type { Severity } from '../../../findings/index.ts';
import { operationNames } from './operations.generated.ts';
import { tensorflowRules as rules } from './rules.ts';

/** What an operation does to the machine that runs the graph. */
export interface OperationVerdict {
  readonly rule: Rule;
  readonly severity?: Severity;
  /** Continues "The graph uses X, which …". */
  readonly what: string;
}

const python: readonly string[] = ['PyFunc', 'PyFuncStateless', 'EagerPyFunc', 'PythonFunc', 'NumpyFunc'];

const writers: readonly string[] = ['WriteFile', 'AppendFile'];

const readers: readonly string[] = 'ReadFile MatchingFiles ImmutableConst DumpTensor FileSystemSetConfiguration'.split(
  ' ',
);

const network: readonly string[] =
  'RpcServer RpcServerStart RpcServerRegister RpcClient RpcCall Rpc TryRpc RegisterDataset RegisterDatasetV2 DataServiceDataset DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4 CreateSummaryDbWriter BigQueryReader GcsConfigureBlockCache GcsConfigureCredentials'.split(
    ' ',
  );

const data: readonly string[] =
  'WholeFileReader WholeFileReaderV2 TextLineReader TextLineReaderV2 TFRecordReader TFRecordReaderV2 FixedLengthRecordReader FixedLengthRecordReaderV2 LMDBReader TextLineDataset TFRecordDataset TFRecordDatasetV2 FixedLengthRecordDataset FixedLengthRecordDatasetV2 LMDBDataset ExperimentalLMDBDataset CSVDataset CSVDatasetV2 ExperimentalCSVDataset SqlDataset ExperimentalSqlDataset MatchingFilesDataset ExperimentalMatchingFilesDataset LoadDataset SaveDataset SaveDatasetV2 SnapshotDataset SnapshotDatasetV2 CreateSummaryFileWriter BoostedTreesExampleDebugOutputs DistributedSave TRTEngineOp'.split(
    ' ',
  );

const table: readonly (readonly [readonly string[], OperationVerdict])[] = [
  [python, { rule: rules.pythonOperation, what: 'calls a Python function' }],
  [writers, { rule: rules.fileOperation, severity: 'critical', what: 'writes a file' }],
  [readers, { rule: rules.fileOperation, what: 'reaches files' }],
  [network, { rule: rules.networkOperation, what: 'opens connections' }],
  [data, { rule: rules.dataOperation, what: 'reads or writes files of data' }],
];

const verdicts: ReadonlyMap<string, OperationVerdict> = new Map(
  table.flatMap(([names, verdict]) => names.map((name) => [name, verdict] as const)),
);

let known: ReadonlySet<string> | undefined;

/** What running an operation comes to; undefined for those that only compute. Functions of the graph are none of these. */
export function judgeOperation(name: string): OperationVerdict | undefined {
  const verdict = verdicts.get(name);
  if (verdict !== undefined) return verdict;
  known ??= new Set(operationNames.trim().split(/\s+/));
  // A leading underscore marks operations that the runtime puts in.
  if (known.has(name) || /^_[A-Z]/.test(name)) return undefined;
  return { rule: rules.customOperation, what: 'TensorFlow does not define' };
}

/** Attributes whose text is an address or a file that the operation writes to. */
export function judgeTarget(operation: string, text: string): OperationVerdict | undefined {
  if (/^Debug\w*Identity|^DebugIdentity|^DebugN/.test(operation) && /^(?:file|grpc|https?):\/\//.test(text)) {
    return { rule: rules.networkOperation, what: `sends what it sees to ${text.slice(0, 80)}` };
  }
  if (operation === 'PrintV2' && text.startsWith('file://')) {
    return { rule: rules.fileOperation, severity: 'critical', what: `writes to ${text.slice(0, 80)}` };
  }
  return undefined;
}
