using System.Globalization;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>What the rules of one validation share: schema, document, the types of the place, what has been found, what is left to
/// spend.</summary>
internal sealed partial class ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
{
    // A cycle through a thousand fragments is no clearer for a thousand positions.
    private const int MaxLocations = 100;

    private readonly List<GraphQLError> _errors = [];
    private int _remainingWork = options.MaxWork;

    public Schema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public ValidationOptions Options { get; } = options;

    /// <summary>The types of the place where the walk is.</summary>
    public TypeInfo Types { get; set; } = new();

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>True when a budget is spent: the walk ends, and nothing more is reported.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>Adds an error at UTF-8 offsets of the document.</summary>
    public void Report(string message, string code, string? rule, params ReadOnlySpan<int> offsets)
    {
        if (IsAborted)
        {
            return;
        }

        if (_errors.Count >= Options.MaxErrors)
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.", ValidationErrorCodes.TooManyErrors);
            return;
        }

        _errors.Add(new GraphQLError(message, code) { Rule = rule, Locations = Locate(offsets) });
    }

    /// <summary>Takes steps from <see cref="ValidationOptions.MaxWork"/>.</summary>
    /// <returns>False when nothing is left; the caller returns without a result.</returns>
    public bool TrySpend(int steps)
    {
        _remainingWork -= steps;
        if (_remainingWork < 0)
        {
            AbortForWork();
        }

        return !IsAborted;
    }

    /// <summary>Ends the validation because it takes too much work.</summary>
    public void AbortForWork() => Abort(
        $"Validating the document takes more than {Options.MaxWork.ToString(CultureInfo.InvariantCulture)} steps. Validation aborted.",
        ValidationErrorCodes.TooMuchWork);

    /// <summary>The field of a name, meta-fields included.</summary>
    public OutputField? FindField(CompositeType parentType, string name)
        => Schema.FindField(parentType, name);

    private void Abort(string message, string code)
    {
        if (!IsAborted)
        {
            IsAborted = true;
            _errors.Add(new GraphQLError(message, code));
        }
    }

    private SourceLocation[] Locate(ReadOnlySpan<int> offsets)
    {
        if (Document.Source is not { } source)
        {
            return [];
        }

        var locations = new SourceLocation[Math.Min(offsets.Length, MaxLocations)];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = source.GetLocation(offsets[i]);
        }

        return locations;
    }
}
