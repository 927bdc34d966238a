using Gateway.Execution.Failures;
using Gateway.Planning;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>
/// Finds the fields that authorization denied. Each gives one error, whatever the data: its path ends at the first list on the way, since
/// the same null stands in every item.
/// </summary>
internal sealed class DenialCollector(ProjectionCompiler compiler, ulong conditions)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly List<object> _path = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _pathLimit = int.MaxValue;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Visit(ResponseSelectionSet selections)
    {
        foreach (var field in selections.Fields)
        {
            if (!compiler.IsIncluded(field, conditions))
            {
                continue;
            }

            _path.Add(field.ResponseKey);
            if (field.IsDenied)
            {
                Report(field, selections);
            }
            else if (field.Selections is { } nested)
            {
                var limit = _pathLimit;
                if (field.Definition?.Type.IsList == true)
                {
                    _pathLimit = Math.Min(_pathLimit, _path.Count);
                }

                Visit(nested);
                _pathLimit = limit;
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Report(ResponseField field, ResponseSelectionSet selections)
    {
        string[] coordinates = field.DeniedCoordinates.IsDefaultOrEmpty
            ? [field.Definition?.Coordinate ?? $"{selections.Type.Name}.__typename"]
            : [.. field.DeniedCoordinates];
        object[] path = [.. _path.Take(_pathLimit)];
        foreach (var coordinate in coordinates)
        {
            if (_seen.Add($"{coordinate}\n{string.Join('\n', path)}"))
            {
                _errors.Add(new GraphQLError("Unauthorized field or type", ExecutionErrorCodes.Unauthorized)
                {
                    Path = path,
                    Extensions = [KeyValuePair.Create<string, object>("coordinate", coordinate)],
                });
            }
        }
    }
}
