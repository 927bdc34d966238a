using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Auditing;

/// <summary>Keeps who read, changed or was refused what. One is registered by the subgraph; without one no audited field is answered.</summary>
public interface IAccessRecorder
{
    /// <summary>Keeps reads and mutations before they happen: when it returns they are kept, or the operator does without.</summary>
    /// <exception cref="GraphQLException">They cannot be kept: the fields fail with this error and nothing behind them is called.</exception>
    ValueTask RecordAsync(ICaller caller, IReadOnlyList<FieldAccess> accesses, CancellationToken cancellationToken);

    /// <summary>Keeps what was decided, without waiting.</summary>
    void Append(ICaller caller, FieldAccess access);
}
