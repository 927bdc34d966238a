using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Operation name uniqueness: no two operations of a document have one name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness">Operation name uniqueness</seealso>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private Dictionary<string, int>? _known;

    public override string Name => "UniqueOperationNames";

    public void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is not { } name || Context.OperationCount == 1)
        {
            return;
        }

        _known ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!_known.TryAdd(name, operation.NameSpan.Start))
        {
            Report($"There can be only one operation named \"{name}\".", _known[name], operation.NameSpan.Start);
        }
    }
}
