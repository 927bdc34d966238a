using GraphQL.TypeSystem;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Building;
using Subgraphs.Server.Loading;

namespace Subgraphs.Server.Execution;

/// <summary>What all fields of one operation share.</summary>
internal sealed record OperationContext(
    SubgraphModel Model,
    ICaller Caller,
    IServiceProvider Services,
    PolicyRegistry Policies,
    ErrorCollector Errors,
    LoaderScope Loaders,
    SelectionCollector Selections,
    ArgumentReader Arguments,
    ValueReader Values,
    CoercedVariables Variables,
    Paging.CursorCodec Cursors,
    int MaxObjects,
    CancellationToken CancellationToken);
