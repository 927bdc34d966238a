using GraphQL.Language;
using GraphQL.TypeSystem;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Hosting;

namespace Subgraphs.Server.Execution;

/// <summary>The errors of one request. What is not meant for clients is logged under an id and masked.</summary>
internal sealed partial class ErrorCollector(ILogger logger, SourceText? source, string requestId)
{
    /// <summary>Concrete paths of one field; what follows is counted in one last error.</summary>
    private const int MaxPerField = 100;

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
        Log.ResolverFailed(logger, exception, field.Field?.Coordinate ?? field.ResponseName, id);
        return ($"Internal error. It was recorded as {id}.", ServerErrorCodes.Internal, null);
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
        [LoggerMessage(ServerEventIds.ResolverFailed, LogLevel.Error, "Resolver of {Coordinate} failed; the client was told id {ErrorId}.")]
        public static partial void ResolverFailed(ILogger logger, Exception exception, string coordinate, string errorId);
    }
}
