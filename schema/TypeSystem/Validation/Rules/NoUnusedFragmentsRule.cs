using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragments must be used: every fragment of a document is reached by one of its operations.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used">Fragments must be used</seealso>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "NoUnusedFragments";

    public void LeaveDocument(DocumentNode document)
    {
        if (Context.FragmentCount == 0)
        {
            return;
        }

        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        var used = Context.GetReachedFragments(operations).Select(fragment => fragment.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name))
            {
                Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Span.Start);
            }
        }
    }
}
