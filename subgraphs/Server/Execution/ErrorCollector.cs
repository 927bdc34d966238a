using System.Security.Cryptography;
using GraphQL.Language;
using GraphQL.TypeSystem;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Hosting;

namespace Subgraphs.Server.Execution;

/// <summary>The errors of one request. What is not meant for clients is logged under an id and masked.</summary>
internal sealed partial class ErrorCollector(ILogger logger, SourceText? source, ICaller caller, string requestId)
{
    /// <summary>Concrete paths of one field; what follows is counted in one last error.</summary>
    private const int MaxPerField = 100;

    /// <summary>As many hexadecimal digits of the hash tell operations apart.</summary>
    private const int HashLength = 16;

    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<PlannedField, int> _uncounted = [];
    private readonly Lock _lock = new();
    private int _masked;

    public void Add(GraphQLError error)
    {
        lock (_lock)
        {
            _errors.Add(error);
        }
    }

    /// <summary>Reports a failure of a field at a path.</summary>
    public void Add(PlannedField field, Func<List<object>> getPath, Exception exception)
    {
        if (!TryCount(field))
        {
            return;
        }

        var (message, code, inputPath) = Describe(field, exception);
        List<KeyValuePair<string, object>> extensions = [];
        if (inputPath is not null)
        {
            extensions.Add(new("inputPath", inputPath));
        }

        Add(new GraphQLError(message, code) { Path = getPath(), Locations = GetLocations(field), Extensions = extensions });
    }

    /// <summary>One error for a denied field, whatever the number of its parents.</summary>
    public void AddDenied(PlannedField field)
    {
        if (field.ErrorCount++ == 0)
        {
            Add(new GraphQLError("Unauthorized field or type", ServerErrorCodes.Unauthorized)
            {
                Path = PathToNearestList(field),
                Locations = GetLocations(field),
                Extensions = [new("coordinate", field.Field!.Coordinate)],
            });
        }
    }

    /// <summary>All errors, with a count for fields that had more than are listed.</summary>
    public IReadOnlyList<GraphQLError> ToList()
    {
        foreach (var (field, count) in _uncounted)
        {
            _errors.Add(new GraphQLError($"{count} more values of this field failed.", ServerErrorCodes.Internal)
            {
                Path = PathToNearestList(field),
                Extensions = [new("count", count)],
            });
        }

        _uncounted.Clear();
        return _errors;
    }

    private bool TryCount(PlannedField field)
    {
        lock (_lock)
        {
            if (field.ErrorCount++ < MaxPerField)
            {
                return true;
            }

            _uncounted[field] = _uncounted.GetValueOrDefault(field) + 1;
            return false;
        }
    }

    private (string Message, string Code, string? InputPath) Describe(PlannedField field, Exception exception)
    {
        if (exception is GraphQLException safe)
        {
            return (safe.Message, safe.Code, safe.InputPath);
        }

        var id = $"{requestId}-{Interlocked.Increment(ref _masked)}";
        Log.ResolverFailed(logger, IsPersonal(field) ? new UntoldException(exception) : exception, requestId, caller.Partition, Operation, CoordinateOf(field), id);
        return ($"Internal error. It was recorded as {id}.", ServerErrorCodes.Internal, null);
    }

    /// <summary>A hash of the text as it arrived; the request's id leads to the operation that the client sent.</summary>
    private string? Operation => source is null ? null : Convert.ToHexStringLower(SHA256.HashData(source.Utf8.Span))[..HashLength];

    /// <summary>Fields of the protocol have no coordinate, and what clients call a field is theirs.</summary>
    private static string CoordinateOf(PlannedField field) => field.Field?.Coordinate ?? (field.Nodes is [var node, ..] ? node.Name : "the protocol");

    private static bool IsPersonal(PlannedField field)
    {
        for (var current = field; current is not null; current = current.Parent)
        {
            if (current.Field?.IsPersonal == true)
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<SourceLocation> GetLocations(PlannedField field)
        => source is null || field.Nodes.Count == 0 ? [] : [source.GetLocation(field.Nodes[0].Span.Start)];

    /// <summary>Response keys from the root to the first list on the way, or to the field where there is none.</summary>
    private static List<object> PathToNearestList(PlannedField field)
    {
        var chain = new List<PlannedField>();
        for (var current = field; current is not null; current = current.Parent)
        {
            chain.Insert(0, current);
        }

        var path = new List<object>();
        foreach (var current in chain)
        {
            path.Add(current.ResponseName);
            if (current.Kind == PlannedFieldKind.Entities || current.Field?.Type.IsList == true)
            {
                break;
            }
        }

        return path;
    }

    private static partial class Log
    {
        [LoggerMessage(ServerEventIds.ResolverFailed, LogLevel.Error, "In request {RequestId} of tenant {Tenant}, operation {Operation}, the resolver of {Coordinate} failed; the client was told id {ErrorId}.")]
        public static partial void ResolverFailed(ILogger logger, Exception exception, string requestId, string? tenant, string? operation, string coordinate, string errorId);
    }
}
