using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>
/// The errors of one answer. Of one cause so many carry a concrete path; further ones are counted, and each field that they struck gets one
/// error with the count.
/// </summary>
internal sealed class ErrorReport(int maxConcrete)
{
    /// <summary>The cause of errors that are not a fetch's.</summary>
    public const int NoFetch = -1;

    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<(int Fetch, string Message), int> _countByCause = [];
    private readonly Dictionary<(int Fetch, string Message, FieldProjection Field), (string Code, int Count)> _further = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void AddRange(IReadOnlyList<GraphQLError> errors) => _errors.AddRange(errors);

    /// <summary>An error at the value of a field.</summary>
    /// <param name="fetch">The fetch that is the cause, or <see cref="NoFetch"/>.</param>
    /// <param name="field">The field; null for the root.</param>
    /// <param name="path">Where it happened.</param>
    /// <param name="message">For the client.</param>
    /// <param name="code">For the client.</param>
    /// <param name="inputPath">Where in the field's arguments the cause is; null where nobody said so.</param>
    public void Add(int fetch, FieldProjection? field, PathStack path, string message, string code, string? inputPath = null)
    {
        if (field is null || IsConcrete(fetch, message))
        {
            AddConcrete(path.ToPath(), message, code, inputPath);
            return;
        }

        var key = (fetch, message, field);
        _further[key] = (code, _further.GetValueOrDefault(key).Count + 1);
    }

    /// <summary>An error whose path is made already, or which has none.</summary>
    public void AddConcrete(IReadOnlyList<object>? path, string message, string code, string? inputPath = null)
        => _errors.Add(new GraphQLError(message, code)
        {
            Path = path,
            Extensions = inputPath is null ? [] : [KeyValuePair.Create<string, object>("inputPath", inputPath)],
        });

    /// <summary>True as long as errors of this cause carry their own path.</summary>
    public bool IsConcrete(int fetch, string message)
    {
        var count = _countByCause.GetValueOrDefault((fetch, message));
        _countByCause[(fetch, message)] = count + 1;
        return count < maxConcrete;
    }

    /// <summary>Adds the counted errors; called once, at the end.</summary>
    public void Close()
    {
        foreach (var ((_, message, field), (code, count)) in _further)
        {
            _errors.Add(new GraphQLError(message, code)
            {
                Path = field.PathToNearestList(),
                Extensions = [KeyValuePair.Create<string, object>("count", count)],
            });
        }
    }
}
