using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragment name uniqueness: no two fragments of a document have one name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness">Fragment name uniqueness</seealso>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private Dictionary<string, int>? _known;

    public override string Name => "UniqueFragmentNames";

    public void EnterFragment(FragmentDefinitionNode fragment)
    {
        if (_known is null && !Context.HasFragmentsOfOneName)
        {
            return;
        }

        _known ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!_known.TryAdd(fragment.Name, fragment.NameSpan.Start))
        {
            Report(
                $"There can be only one fragment named \"{fragment.Name}\".",
                _known[fragment.Name],
                fragment.NameSpan.Start);
        }
    }
}
