using Gateway.Execution.Subgraphs;
using Gateway.Host.Preparation;

namespace Gateway.Host.Telemetry;

/// <summary>
/// Everything that the gateway logs. A line about a request has its id, its tenant and the hash of its operation; never a token, a variable, a
/// query text, a response key (an alias can say anything) or anything that names a person.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.Listening, LogLevel.Information, "Serving {Endpoint}")]
    public static partial void Listening(this ILogger logger, string endpoint);

    [LoggerMessage(EventIds.SupergraphLoaded, LogLevel.Information, "Supergraph generation {Generation} of {Subgraphs} subgraphs is served")]
    public static partial void SupergraphLoaded(this ILogger logger, int generation, int subgraphs);

    [LoggerMessage(EventIds.SupergraphRefused, LogLevel.Error, "A new supergraph is refused, generation {Generation} stays in service: {Reason}")]
    public static partial void SupergraphRefused(this ILogger logger, int generation, string reason);

    [LoggerMessage(EventIds.SupergraphUnavailable, LogLevel.Warning, "Whether there is a new supergraph cannot be seen, generation {Generation} stays in service: {Reason}")]
    public static partial void SupergraphUnavailable(this ILogger logger, int generation, string reason);

    [LoggerMessage(EventIds.SupergraphFailed, LogLevel.Error, "The gateway failed at a new supergraph, generation {Generation} stays in service")]
    public static partial void SupergraphFailed(this ILogger logger, Exception exception, int generation);

    [LoggerMessage(EventIds.SupergraphFromCache, LogLevel.Warning, "Serving the last composed supergraph, {Path}, because {Reason}")]
    public static partial void SupergraphFromCache(this ILogger logger, string path, string reason);

    [LoggerMessage(EventIds.SupergraphComposed, LogLevel.Information, "Composed the supergraph from {Subgraphs} running subgraphs")]
    public static partial void SupergraphComposed(this ILogger logger, int subgraphs);

    [LoggerMessage(EventIds.SupergraphCacheNotWritten, LogLevel.Warning, "The composed supergraph was not kept in {Path}: {Reason}")]
    public static partial void SupergraphCacheNotWritten(this ILogger logger, string path, string reason);

    [LoggerMessage(EventIds.SubgraphSdlUnavailable, LogLevel.Warning, "The schema of subgraph {Subgraph} is not available: {Reason}")]
    public static partial void SubgraphSdlUnavailable(this ILogger logger, string subgraph, string reason);

    [LoggerMessage(EventIds.UnsignedCallerContext, LogLevel.Debug, "CallerContext:MasterKey is not set: caller contexts are not signed")]
    public static partial void UnsignedCallerContext(this ILogger logger);

    [LoggerMessage(EventIds.IdeMissing, LogLevel.Debug, "The IDE's files are not beside the gateway; the endpoint tells browsers how to add them")]
    public static partial void IdeMissing(this ILogger logger);

    [LoggerMessage(EventIds.TokenRefused, LogLevel.Information, "Request {RequestId}: token refused, {Reason}")]
    public static partial void TokenRefused(this ILogger logger, string requestId, string reason);

    [LoggerMessage(EventIds.RequestFailed, LogLevel.Error, "Request {RequestId} of tenant {Tenant}, operation {Operation}, failed in stage {Stage}")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string requestId, Guid? tenant, DocumentKey? operation, RequestStage stage);

    [LoggerMessage(EventIds.RequestAnswered, LogLevel.Debug, "Request {RequestId} of tenant {Tenant}, operation {Operation}, answered with {Status} in {Milliseconds} ms")]
    public static partial void RequestAnswered(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, int status, double milliseconds);

    [LoggerMessage(EventIds.RequestRefused, LogLevel.Debug, "Request {RequestId} of tenant {Tenant}, operation {Operation}, refused in stage {Stage}: {Code}")]
    public static partial void RequestRefused(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, RequestStage stage, string code);

    [LoggerMessage(EventIds.RequestAbandoned, LogLevel.Debug, "Request {RequestId} of tenant {Tenant}, operation {Operation}: the client went away in stage {Stage}")]
    public static partial void RequestAbandoned(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, RequestStage stage);

    [LoggerMessage(EventIds.RequestShared, LogLevel.Debug, "Request {RequestId} of tenant {Tenant}, operation {Operation}, shared the execution of request {Leader}")]
    public static partial void RequestShared(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, string leader);

    [LoggerMessage(EventIds.IssuerUnavailable, LogLevel.Warning, "The keys of token issuer {Issuer} are not available; those that are known stay in use")]
    public static partial void IssuerUnavailable(this ILogger logger, Exception exception, string issuer);

    [LoggerMessage(EventIds.PolicyThrew, LogLevel.Error, "Policy {Policy} at {Coordinate} threw and has thereby denied")]
    public static partial void PolicyThrew(this ILogger logger, Exception exception, string policy, string coordinate);

    [LoggerMessage(EventIds.FieldsDenied, LogLevel.Information, "Request {RequestId} of tenant {Tenant}, operation {Operation}: denied {Coordinates}")]
    public static partial void FieldsDenied(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, string coordinates);

    [LoggerMessage(EventIds.ContractTagUnused, LogLevel.Warning, "Contract {Contract} excludes the tag {Tag}, which nothing in the supergraph carries")]
    public static partial void ContractTagUnused(this ILogger logger, string contract, string tag);

    [LoggerMessage(
        EventIds.TenantIsolation,
        LogLevel.Critical,
        "Request {RequestId} of tenant {Tenant}, operation {Operation}: a {Type} from subgraph {Subgraph} was kept back, {Reason}; the subgraph gives rows to the wrong tenant or does not say whose they are")]
    public static partial void TenantIsolation(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, string type, string subgraph, string reason);

    [LoggerMessage(EventIds.SubgraphFailed, LogLevel.Warning, "Request {RequestId} of tenant {Tenant}, operation {Operation}: subgraph {Subgraph} failed, {Failure}: {Detail}")]
    public static partial void SubgraphFailed(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, string subgraph, SubgraphFailure failure, string detail);

    [LoggerMessage(EventIds.SubgraphCallThrew, LogLevel.Error, "Request {RequestId} of tenant {Tenant}, operation {Operation}: the call of subgraph {Subgraph} threw")]
    public static partial void SubgraphCallThrew(this ILogger logger, Exception? exception, string requestId, Guid? tenant, DocumentKey? operation, string subgraph);

    [LoggerMessage(EventIds.SubgraphLeftAlone, LogLevel.Debug, "Request {RequestId} of tenant {Tenant}, operation {Operation}: subgraph {Subgraph} is left alone for a while")]
    public static partial void SubgraphLeftAlone(this ILogger logger, string requestId, Guid? tenant, DocumentKey? operation, string subgraph);

    [LoggerMessage(EventIds.SubgraphRetried, LogLevel.Debug, "Subgraph {Subgraph} is asked again, attempt {Attempt}, after {Failure}")]
    public static partial void SubgraphRetried(this ILogger logger, string subgraph, int attempt, string failure);

    [LoggerMessage(EventIds.CircuitOpened, LogLevel.Warning, "Subgraph {Subgraph} fails too often and is not asked for {Seconds} s")]
    public static partial void CircuitOpened(this ILogger logger, string subgraph, double seconds);

    [LoggerMessage(EventIds.CircuitClosed, LogLevel.Information, "Subgraph {Subgraph} answers again")]
    public static partial void CircuitClosed(this ILogger logger, string subgraph);

    [LoggerMessage(EventIds.AuditRecordsStay, LogLevel.Warning, "Audit records are kept here and do not reach the collector: {Reason}")]
    public static partial void AuditRecordsStay(this ILogger logger, string reason);

    [LoggerMessage(EventIds.UsageStays, LogLevel.Error, "Usage is kept in memory and cannot be written: {Reason}")]
    public static partial void UsageStays(this ILogger logger, string reason);

    [LoggerMessage(EventIds.UsageIsWritten, LogLevel.Information, "Usage is written again, with what was kept")]
    public static partial void UsageIsWritten(this ILogger logger);

    [LoggerMessage(EventIds.UsageUnreadable, LogLevel.Error, "Usage of {Month} cannot be read, or not all of it: {Reason}")]
    public static partial void UsageUnreadable(this ILogger logger, string month, string reason);

    [LoggerMessage(EventIds.AuditRecordsReachCollector, LogLevel.Information, "Audit records reach the collector again")]
    public static partial void AuditRecordsReachCollector(this ILogger logger);
}
