using GraphQL.Language;
using GraphQL.TypeSystem;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Building;
using Subgraphs.Server.Loading;

namespace Subgraphs.Server.Execution;

/// <summary>What all fields of one operation share.</summary>
internal sealed record OperationContext(
    SubgraphModel Model,
    OperationType Operation,
    ICaller Caller,
    IServiceProvider Services,
    PolicyRegistry Policies,
    IAccessRecorder? Recorder,
    ErrorCollector Errors,
    LoaderScope Loaders,
    SelectionCollector Selections,
    ArgumentReader Arguments,
    ValueReader Values,
    CoercedVariables Variables,
    Paging.CursorCodec Cursors,
    int MaxObjects,
    CancellationToken CancellationToken);
