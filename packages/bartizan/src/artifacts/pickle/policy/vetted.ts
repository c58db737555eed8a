import type { Role } from '../options.ts';
import type { PolicyEntry, Returns, Shape } from './entry.ts';

/**
 * What saved objects really call and build, read and vetted by hand: the reduce functions of CPython
 * 2.7–3.14, numpy 1.x–2.x, scipy, scikit-learn 0.19–1.5, pandas 0.2x–2.x, torch 1.x–2.x and joblib.
 *
 * One line each: `library role[:shape][>returns] module name…`.
 */
const lines = `
python constructor builtins object slice NoneType
python constructor:walks builtins set frozenset bytes int float complex bool str list dict tuple long unicode basestring zip enumerate reversed
python constructor:allocates builtins bytearray range xrange
python constant builtins None True False Ellipsis NotImplemented type len sum min max abs sorted repr print any all round hash ord chr divmod pow isinstance issubclass callable id format hex oct bin next ascii
python constructor builtins BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError ExceptionGroup BaseExceptionGroup
python reducer:attribute builtins getattr
python reducer:type-of-singleton builtins type
python reducer:iterates builtins iter
python reducer:calls-second>object-of-first copyreg _reconstructor
python reducer:makes-first>object-of-first copyreg __newobj__ __newobj_ex__
python reducer:encodes _codecs encode
python reducer>text _codecs decode
python constructor re _compile
python constructor _sre compile
python constructor:walks collections OrderedDict defaultdict deque Counter ChainMap UserDict UserList UserString
python constructor datetime datetime date time timedelta timezone
python constructor decimal Decimal Context DecimalTuple
python constructor _decimal Decimal Context
python constructor fractions Fraction
python constructor uuid UUID SafeUUID
python constructor pathlib Path PurePath PosixPath WindowsPath PurePosixPath PureWindowsPath
python constructor pathlib._local Path PurePath PosixPath WindowsPath PurePosixPath PureWindowsPath
python constructor:walks array array
python reducer array _array_reconstructor
python constructor types SimpleNamespace MappingProxyType GenericAlias UnionType NoneType EllipsisType NotImplementedType
python constructor random Random
python constructor:defers functools partial partialmethod
python constructor:defers _functools partial
python constructor operator itemgetter
python constructor _operator itemgetter
python constructor:method operator attrgetter methodcaller
python constructor:method _operator attrgetter methodcaller
python constructor:walks itertools count cycle repeat chain islice combinations permutations product zip_longest combinations_with_replacement compress pairwise batched
python constant operator add sub mul truediv floordiv mod neg pos abs not_ and_ or_ xor lt le gt ge eq ne is_ is_not contains getitem concat invert lshift rshift matmul index truth pow
python constant _operator add sub mul truediv floordiv mod neg pos abs not_ and_ or_ xor lt le gt ge eq ne is_ is_not contains getitem concat invert lshift rshift matmul index truth pow
python reducer:combines operator or_
python reducer:combines _operator or_
python constant math sqrt exp log log2 log10 log1p expm1 sin cos tan floor ceil fabs pow pi e inf nan erf gamma lgamma hypot
python constant functools lru_cache wraps cmp_to_key
python constant json loads dumps
python constant string capwords
python constant statistics mean median mode stdev
python constant copy copy deepcopy
python constructor ipaddress IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface
python constructor zoneinfo ZoneInfo
python reducer zoneinfo ZoneInfo._unpickle
python constructor io BytesIO StringIO
python constructor _io BytesIO StringIO
python constructor typing TypeVar ParamSpec NewType
python constant typing Any Union Optional List Dict Tuple Set FrozenSet Callable Generic Literal Type ClassVar Final Sequence Mapping Iterable Iterator Hashable Sized TypedDict Protocol Annotated
python reducer typing _GenericAlias
python constructor xml.etree.ElementTree Element
python class xml.etree.ElementTree ElementTree
python constructor _elementtree Element
python constructor time struct_time
python constructor os stat_result terminal_size times_result uname_result
python reducer os _make_stat_result _make_statvfs_result _make_terminal_size
python constructor string Template Formatter
python constructor argparse Namespace
python constructor enum Enum IntEnum Flag IntFlag
python constructor weakref WeakValueDictionary WeakKeyDictionary WeakSet
python class logging Formatter Filter LogRecord
python reducer logging getLogger
python class threading local
python constructor _struct Struct
python constructor struct Struct
python class contextlib nullcontext
numpy constructor:numpy-dtype numpy dtype
numpy constructor:numpy-dtype numpy.core.multiarray dtype
numpy constructor:allocates numpy ndarray
numpy constructor:allocates numpy.core.multiarray ndarray
numpy reducer:array-subclass>object-of-first numpy.core.multiarray _reconstruct
numpy reducer numpy.core.multiarray scalar _frombuffer
numpy reducer numpy.core.numeric _frombuffer
numpy reducer:numpy-function numpy.core _ufunc_reconstruct
numpy reducer:numpy-function numpy.core._multiarray_umath _ufunc_reconstruct
numpy reducer numpy.core _DType_reconstruct _convert_to_stringdtype_kwargs
numpy reducer numpy.core._internal _convert_to_stringdtype_kwargs
numpy reducer numpy.random __RandomState_ctor
numpy reducer:generator numpy.random._pickle __randomstate_ctor __generator_ctor __bit_generator_ctor
numpy reducer numpy.random.bit_generator __pyx_unpickle_SeedSequence
numpy constructor numpy.random._mt19937 MT19937
numpy constructor numpy.random._pcg64 PCG64 PCG64DXSM
numpy constructor numpy.random._philox Philox
numpy constructor numpy.random._sfc64 SFC64
numpy constructor numpy.random._generator Generator
numpy constructor numpy.random.mtrand RandomState
numpy constructor numpy.random.bit_generator SeedSequence
numpy constant numpy.random.mtrand _rand
numpy reducer:makes-first>object-of-first numpy.ma.core _mareconstruct
numpy constant:subclass-only numpy memmap
numpy constant:subclass-only numpy.core.memmap memmap
numpy constructor numpy.dtypes Float16DType Float32DType Float64DType LongDoubleDType Complex64DType Complex128DType BoolDType Int8DType Int16DType Int32DType Int64DType UInt8DType UInt16DType UInt32DType UInt64DType IntDType UIntDType LongDType ULongDType LongLongDType ULongLongDType ObjectDType StrDType BytesDType VoidDType DateTime64DType TimeDelta64DType StringDType
numpy constructor numpy matrix recarray record chararray poly1d int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 float128 longdouble complex64 complex128 complex256 bool_ bool str_ bytes_ unicode_ string_ object_ void datetime64 timedelta64 int_ float_ complex_ intc intp longlong ulonglong uint uintc uintp half single double
numpy constant numpy.linalg norm inv det solve svd eig
numpy class numpy vectorize
numpy constant numpy concatenate where dot vdot inner lexsort empty_like can_cast may_share_memory shares_memory bincount unravel_index ravel_multi_index packbits unpackbits copyto putmask is_busday busday_count busday_offset datetime_as_string result_type min_scalar_type promote_types
scipy class scipy.spatial._qhull Delaunay ConvexHull Voronoi
scipy class scipy.spatial.qhull Delaunay ConvexHull Voronoi
scikit-learn constructor sklearn.tree._tree Tree
scikit-learn reducer sklearn.neighbors._kd_tree newObj
scikit-learn reducer sklearn.neighbors._ball_tree newObj
scikit-learn reducer sklearn.neighbors.kd_tree newObj
scikit-learn reducer sklearn.neighbors.ball_tree newObj
scikit-learn reducer sklearn.metrics._dist_metrics newObj
scikit-learn reducer sklearn.neighbors._dist_metrics newObj
scikit-learn reducer sklearn.neighbors.dist_metrics newObj
scikit-learn reducer sklearn.utils._weight_vector newObj
scikit-learn constructor sklearn.utils Bunch
scikit-learn constructor sklearn.utils._bunch Bunch
scikit-learn constructor sklearn._loss.loss HalfSquaredError AbsoluteError PinballLoss HalfPoissonLoss HalfGammaLoss HalfTweedieLoss HalfTweedieLossIdentity HalfBinomialLoss HalfMultinomialLoss ExponentialLoss HuberLoss
scikit-learn constant sklearn.metrics._scorer _passthrough_scorer
scikit-learn constant sklearn.pipeline make_pipeline make_union
scikit-learn class sklearn.preprocessing._function_transformer FunctionTransformer
joblib class joblib.numpy_pickle NumpyArrayWrapper
joblib class joblib.numpy_pickle_compat NDArrayWrapper ZNDArrayWrapper
joblib class joblib.numpy_pickle NDArrayWrapper ZNDArrayWrapper
scikit-learn class sklearn.externals.joblib.numpy_pickle NumpyArrayWrapper NDArrayWrapper ZNDArrayWrapper
pandas reducer pandas._libs.internals _unpickle_block
pandas constructor pandas._libs.internals BlockPlacement BlockManager
pandas reducer:makes-first>object-of-first pandas.core.indexes.base _new_Index
pandas reducer:makes-first>object-of-first pandas.core.indexes.datetimes _new_DatetimeIndex
pandas reducer:makes-first>object-of-first pandas.core.indexes.period _new_PeriodIndex
pandas reducer:makes-first>object-of-first pandas.indexes.base _new_Index
pandas reducer pandas._libs.tslibs.timestamps _unpickle_timestamp
pandas reducer pandas._libs.tslibs.timedeltas _timedelta_unpickle
pandas reducer pandas._libs.tslibs.nattype _nat_unpickle __nat_unpickle
pandas reducer pandas._libs.tslibs.period _period_unpickle
pandas reducer pandas._libs.tslib _nat_unpickle __nat_unpickle
pandas constructor pandas._libs.tslibs.timestamps Timestamp
pandas constructor pandas._libs.tslibs.timedeltas Timedelta
pandas constructor pandas._libs.tslibs.period Period
pandas constructor pandas._libs.tslibs.nattype NaTType
pandas constructor pandas._libs.interval Interval
pandas constant pandas._libs.missing NA
pandas constructor pandas._libs.missing NAType C_NAType
pandas reducer pandas.core.internals.blocks new_block make_block
pandas constructor pandas.core.internals.managers BlockManager SingleBlockManager ArrayManager
pandas constructor pandas.core.internals BlockManager SingleBlockManager
pandas constructor pandas.core.frame DataFrame
pandas constructor pandas.core.series Series TimeSeries
pandas constructor pandas.core.dtypes.dtypes CategoricalDtype DatetimeTZDtype PeriodDtype IntervalDtype PandasDtype SparseDtype
pandas reducer:makes-first>object-of-first pandas.core.indexes.interval _new_IntervalIndex
pytz reducer pytz _p _UTC FixedOffset
pytz constructor pytz.tzinfo DstTzInfo StaticTzInfo BaseTzInfo
pytz reducer pytz.tzinfo unpickler
pytz constructor pytz _FixedOffset
dateutil constructor dateutil.tz.tz tzutc tzlocal tzoffset tzrange tzstr
dateutil constructor dateutil.tz tzutc tzlocal tzoffset tzrange tzstr
dateutil constructor:zone-file dateutil.tz.tz tzfile
dateutil constructor:zone-file dateutil.tz tzfile
dateutil constructor dateutil.relativedelta relativedelta
dateutil constructor dateutil._common weekday
dateutil constructor dateutil.relativedelta weekday
torch reducer torch._utils _rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_parameter _rebuild_parameter_v2 _rebuild_parameter_with_state _rebuild_qtensor _rebuild_sparse_tensor _rebuild_sparse_csr_tensor _rebuild_nested_tensor _rebuild_device_tensor_from_numpy _rebuild_device_tensor_from_cpu_tensor _rebuild_meta_tensor_no_storage _rebuild_wrapper_subclass _rebuild_xla_tensor _rebuild_mlc_tensor _rebuild_hpu_tensor _rebuild_tensor_from_ipc
torch reducer:calls-first>object-of-second torch._tensor _rebuild_from_type _rebuild_from_type_v2
torch reducer torch.tensor _rebuild_from_type
torch reducer torch.serialization _get_layout
torch reducer torch.jit._pickle build_intlist build_tensorlist build_doublelist build_boollist build_tensor_from_id restore_type_tag
torch reducer:pickled-bytes torch.storage _load_from_bytes
torch constructor:walks torch Size
torch constructor torch device Tensor Generator finfo iinfo Storage FloatStorage DoubleStorage HalfStorage BFloat16Storage LongStorage IntStorage ShortStorage CharStorage ByteStorage BoolStorage ComplexFloatStorage ComplexDoubleStorage QInt8Storage QUInt8Storage QInt32Storage QUInt4x2Storage QUInt2x4Storage UntypedStorage TypedStorage
torch constructor torch FloatTensor DoubleTensor HalfTensor BFloat16Tensor LongTensor IntTensor ShortTensor CharTensor ByteTensor BoolTensor
torch constructor torch.cuda FloatStorage DoubleStorage HalfStorage BFloat16Storage LongStorage IntStorage ShortStorage CharStorage ByteStorage BoolStorage ComplexFloatStorage ComplexDoubleStorage UntypedStorage TypedStorage FloatTensor DoubleTensor HalfTensor LongTensor IntTensor
torch constructor torch.storage UntypedStorage TypedStorage _TypedStorage _UntypedStorage
torch constructor:walks torch._C Size
torch constructor torch._C device
torch constant torch float16 float32 float64 bfloat16 half float double int8 int16 int32 int64 uint8 uint16 uint32 uint64 short int long bool complex32 complex64 complex128 cfloat cdouble chalf qint8 quint8 qint32 quint4x2 quint2x4 float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz strided sparse_coo sparse_csr sparse_csc sparse_bsr sparse_bsc contiguous_format channels_last channels_last_3d preserve_format per_tensor_affine per_channel_affine per_tensor_symmetric per_channel_symmetric per_channel_affine_float_qparams
torch constant torch relu tanh sigmoid softmax log_softmax selu celu prelu rrelu relu_ gelu nn
torch constant torch._C._nn gelu linear silu mish hardtanh leaky_relu elu softplus log_sigmoid hardswish
torch class torch.utils.hooks RemovableHandle
torch class torch ScriptObject
torch class torch._C ScriptObject
torch constructor torch.nn.parameter Parameter Buffer UninitializedParameter UninitializedBuffer
torch constructor torch.backends.cudnn.rnn Unserializable
torch constructor torch._utils ExceptionWrapper
torch constant torch.utils.data._utils.collate default_collate default_convert
torch constructor torch.nn.utils.rnn PackedSequence
torch constructor torch.distributed.device_mesh DeviceMesh
xgboost class xgboost.core Booster
xgboost class xgboost.sklearn XGBModel XGBClassifier XGBRegressor XGBRanker XGBRFClassifier XGBRFRegressor
lightgbm class lightgbm.basic Booster
lightgbm class lightgbm.sklearn LGBMModel LGBMClassifier LGBMRegressor LGBMRanker _ObjectiveFunctionWrapper _EvalFunctionWrapper
catboost class catboost.core CatBoost CatBoostClassifier CatBoostRegressor CatBoostRanker
imbalanced-learn class imblearn.pipeline Pipeline
imbalanced-learn class imblearn.over_sampling._smote.base SMOTE SMOTEN SMOTENC
imbalanced-learn class imblearn.under_sampling._prototype_selection._random_under_sampler RandomUnderSampler
`;

function parseHead(word: string): { role: Role; shape?: Shape; returns?: Returns } {
  const [front = '', returns] = word.split('>');
  const [role, shape] = front.split(':');
  return {
    role: role as Role,
    ...(shape === undefined ? {} : { shape: shape as Shape }),
    ...(returns === undefined ? {} : { returns: returns as Returns }),
  };
}

function read(): ReadonlyMap<string, PolicyEntry> {
  const entries = new Map<string, PolicyEntry>();
  for (const line of lines.trim().split('\n')) {
    const [library = '', head = '', module = '', ...names] = line.split(' ');
    const entry: PolicyEntry = { tier: 'safe', library, ...parseHead(head) };
    // A later line gives a name its sharper meaning: `type` is stored often and called in one shape.
    for (const name of names) entries.set(`${module} ${name}`, entry);
  }
  return entries;
}

let cached: ReadonlyMap<string, PolicyEntry> | undefined;

/** The hand-vetted entry of a name. */
export function vettedEntry(module: string, name: string): PolicyEntry | undefined {
  cached ??= read();
  return cached.get(`${module} ${name}`);
}
